import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../config.ts';
import { migrate } from '../migrate.ts';
import { patterns } from '../patterns/index.ts';

const root = fileURLToPath(new URL('../../__testfixtures__/applications/', import.meta.url));

export const applications = ['javascript', 'typescript', 'workspaces'] as const;

/** What the author of an application says about one of its containers; `why` in words. */
interface Label {
  readonly file: string;
  /** Of the declaration, from 1. */
  readonly line: number;
  readonly name: string;
  /** `rewrite`: a limit changes nothing but time and memory; `suggest`: it grows, and a limit may lose something; `safe`: it is bounded. */
  readonly expect: 'rewrite' | 'suggest' | 'safe';
  readonly why: string;
}

/** A label with what a dry run decides about the container; `nothing` where it is no candidate. */
interface Judged extends Label {
  readonly decision: 'rewrite' | 'suggest' | 'refuse' | 'safe' | 'nothing';
  readonly reason: string;
}

/** The declaration of a field may be another line than the one that makes the container. */
const NEAR = 2;

/** A dry run on one of the applications, without the type gate: their dependencies are not installed. */
export async function judgeApplication(name: (typeof applications)[number]): Promise<readonly Judged[]> {
  const labels = JSON.parse(readFileSync(`${root}${name}.labels.json`, 'utf8')) as readonly Label[];
  const ids = patterns.map(({ id }) => id);
  const { findings, safe } = await migrate(await loadConfig({ typecheck: false }, root + name, ids), patterns, () => {});
  return labels.map((label) => {
    const finding = findNearest(findings, label);
    if (finding) return { ...label, decision: finding.decision, reason: finding.reason };
    const dismissed = findNearest(safe, label);
    return { ...label, decision: dismissed ? 'safe' : 'nothing', reason: dismissed?.reason ?? '' };
  });
}

const share = (some: number, all: number): string => `${some}/${all} (${Math.round((some / all) * 100)} %)`;

/** The figures of one application, as the README has them. */
export function describeApplication(name: string, judged: readonly Judged[]): string {
  const count = (label: Label['expect'], isIt: RegExp): string => {
    const own = judged.filter((one) => one.expect === label);
    return share(own.filter(({ decision }) => isIt.test(decision)).length, own.length);
  };
  const leaks = judged.filter((one) => one.expect !== 'safe');
  return [
    name,
    `  leaks found     ${share(leaks.filter(({ decision }) => /^(?:rewrite|suggest|refuse)$/.test(decision)).length, leaks.length)}`,
    `  rewritten       ${count('rewrite', /^rewrite$/)} of those that a limit cannot harm`,
    `  bounded, safe   ${count('safe', /^(?:safe|nothing)$/)}`,
    `  unsafe rewrites ${getUnsafe(judged).length}`,
    '',
  ].join('\n');
}

export function getUnsafe(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter((one) => one.expect !== 'rewrite' && one.decision === 'rewrite');
}

function findNearest<T extends { readonly file: string; readonly line: number }>(
  places: readonly T[],
  { file, line }: Label,
): T | undefined {
  const distance = (one: T): number => Math.abs(one.line - line);
  return places.filter((one) => one.file === file && distance(one) <= NEAR).toSorted((a, b) => distance(a) - distance(b))[0];
}
