/** What a commit says about how it was made, so that it can be made again. */
import { createHash } from 'node:crypto';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { git } from './git.ts';
import { sortKeys } from './plan-file.ts';
import type { PlanDocument } from './plan-schema.ts';

export interface Provenance {
  readonly version: string;
  /** sha256 of the plan with its decisions and limits, hex. */
  readonly plan: string;
  /** For people; nothing runs it. */
  readonly command: string;
  /** Ids of the findings that the commit rewrites; none means all that the plan rewrites. */
  readonly findings: readonly string[];
}

const VERSION = 'Leakshift-Version';
const PLAN = 'Leakshift-Plan';
const COMMAND = 'Leakshift-Command';
const FINDINGS = 'Leakshift-Findings';
const IDS_PER_LINE = 5;

/** Lines of a commit message; a long list of ids is folded as `git interpret-trailers` unfolds it. */
export function toTrailers({ version, plan, command, findings }: Provenance): string[] {
  const rows = findings.flatMap((_, index) => (index % IDS_PER_LINE === 0 ? [findings.slice(index, index + IDS_PER_LINE).join(' ')] : []));
  return [
    `${VERSION}: ${version}`,
    `${PLAN}: sha256:${plan}`,
    `${COMMAND}: ${command.replaceAll(/[\r\n]/g, ' ')}`,
    ...(rows.length === 0 ? [] : [`${FINDINGS}: ${rows.join('\n  ')}`]),
  ];
}

/** Of a commit; undefined where it has none. A trailer that is not well-formed is as good as none. */
export function readTrailers(cwd: string, commit: string): Provenance | undefined {
  const read = (key: string) => {
    const answer = git(cwd, ['log', '-1', '--encoding=UTF-8', `--format=%(trailers:key=${key},valueonly,unfold)`, commit]);
    return answer.ok ? answer.out.trim() : '';
  };
  const [, plan] = /^sha256:([0-9a-f]{64})$/.exec(read(PLAN)) ?? [];
  if (plan === undefined) return undefined;
  return { version: read(VERSION), plan, command: read(COMMAND), findings: read(FINDINGS).split(/\s+/).filter(Boolean) };
}

/** sha256 of everything that the plan says, decisions and limits included; not of the order of its keys or its white space. */
export function digestPlan(document: PlanDocument): string {
  const { $schema: _schema, ...plan } = document;
  return createHash('sha256').update(sortKeys(plan)).digest('hex');
}

/** The plan as a commit message may name it: below the root, or by its name alone. */
export function shownPlan(root: string, given: string): string {
  const inside = relative(root, resolve(root, given)).split(sep).join('/');
  return inside.startsWith('../') || isAbsolute(inside) ? basename(given) : inside;
}
