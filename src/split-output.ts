/** What `leakshift split` writes, as texts by file name. */
import { createHash } from 'node:crypto';
import { compareText } from './order.ts';
import type { PlanDocument } from './plan-schema.ts';
import { markdown } from './reporters/markdown.ts';
import { riskOf } from './risk.ts';
import { quote } from './shell.ts';
import { type PartResult, reportOfPart, type SplitBy } from './split.ts';
import { SPLIT_VERSION, type SplitIndex, type SplitPart } from './split-schema.ts';
import { digestPlan, toTrailers } from './trailers.ts';
import type { Failure, Finding, Report } from './types.ts';

const MAX_NAME = 60;
const MAX_TITLE = 120;
const LIST = new Intl.ListFormat('en');
const SUBJECT = 'Bound memory that only grows';

/** All that the parts have in common. */
export interface SplitContext {
  readonly document: PlanDocument;
  readonly version: string;
  readonly by: SplitBy;
  /** The command, for the commit messages. */
  readonly command: string;
  /** The plan file as commit messages and bodies name it. */
  readonly plan: string;
  readonly branches: string | undefined;
  readonly codeowners: string | undefined;
  readonly ownersOf: (file: string) => { readonly owners: readonly string[]; readonly optional: readonly string[] };
  /** Files that several parts write, all alike. */
  readonly shared: readonly string[];
}

export interface NamedPart extends PartResult {
  readonly entry: SplitPart;
  readonly left: readonly Finding[];
}

/** Gives the parts names, titles and reviewers. `leftOf` are the findings without a rewrite under the keys of a part. */
export function describeParts(
  results: readonly PartResult[],
  leftOf: (keys: readonly string[]) => readonly Finding[],
  context: SplitContext,
): NamedPart[] {
  const names = toNames(results.map(({ part }) => part.keys));
  return results.map((result, index) => {
    const { part, report, files } = result;
    const name = names[index] ?? '';
    const left = leftOf(part.keys);
    const planned = new Map(context.document.findings.map((finding) => [finding.id, finding]));
    const owners = files.map(({ file }) => context.ownersOf(file));
    const reviewers = unique(owners.flatMap((each) => each.owners));
    const changed = files.filter(({ before, after }) => before !== after).map(({ file }) => file);
    const entry: SplitPart = {
      name,
      keys: [...part.keys],
      title: toTitle(part.keys, context.by),
      ...(context.branches === undefined ? {} : { branch: `${context.branches}${name}` }),
      patch: `${name}.patch`,
      body: `${name}.md`,
      reviewers,
      optionalReviewers: unique(owners.flatMap(({ optional }) => optional)).filter((owner) => !reviewers.includes(owner)),
      findings: part.findings.flatMap((id) => {
        const finding = planned.get(id);
        if (finding === undefined) return [];
        const { level, reasons } = riskOf(finding, files);
        const { name: container, pattern, file, line, confidence } = finding;
        return [{ id, name: container, pattern, file, line, confidence, risk: level, reasons: [...reasons] }];
      }),
      left: left.map(({ id, name: container, file, line }) => ({ id, name: container, file, line })),
      files: changed,
      shared: changed.filter((file) => context.shared.includes(file)),
      joined: [...part.joined],
      dependencies: report.dependencies.map((dependency) => ({ ...dependency })),
    };
    return { ...result, entry, left };
  });
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted(compareText);
}

/** For files and branches: letters, digits and hyphens, the same for the same keys; where two would be the same, with a digest. */
function toNames(all: readonly (readonly string[])[]): string[] {
  const plain = all.map((keys) => {
    const words = keys.map((key) => (key === '' ? 'no-owner' : key === '.' ? 'root' : key)).join('-');
    return words
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
  });
  return plain.map((name, index) => {
    const isAlone = plain.filter((other) => other === name).length === 1;
    if (name !== '' && name.length <= MAX_NAME && isAlone) return name;
    const digest = createHash('sha256').update(JSON.stringify(all[index])).digest('hex').slice(0, 8);
    return [name.slice(0, MAX_NAME).replace(/-+$/, ''), digest].filter(Boolean).join('-');
  });
}

function toTitle(keys: readonly string[], by: SplitBy): string {
  const label = (key: string) => {
    // Without the @, which would call somebody wherever the title is shown.
    if (by === 'owner') return key === '' ? 'code without an owner' : `code of ${LIST.format(key.replaceAll('@', '').split(' '))}`;
    if (by === 'package') return key === '.' ? 'the package at the top' : key;
    return by === 'risk' ? `${key} risk` : key;
  };
  const title = `${SUBJECT}: ${keys.map(label).join(', ')}`;
  return title.length <= MAX_TITLE ? title : `${title.slice(0, MAX_TITLE - 1)}…`;
}

/** The body of a pull request, for a part. */
export function toBody(named: NamedPart, { plan, by }: SplitContext, parts: number): string {
  const { entry, left } = named;
  const notes = [
    ...(parts > 1 ? [`this is one of ${parts} parts of a plan, split by ${by}`] : []),
    ...entry.joined.map((reason) => `parts were joined: ${reason}`),
    ...(entry.shared.length === 0 ? [] : [`other parts change ${entry.shared.join(', ')} in the same way; git merges that, in any order`]),
  ];
  const rederive = [
    `npx leakshift verify ${quote(entry.branch ?? 'COMMIT')} --plan ${quote(plan)}   # that this is what the plan says, byte for byte`,
    '# and where the branch started:',
  ];
  return markdown(reportOfPart(named, left, notes), { color: false, rederive });
}

export function toPatch({ report }: { readonly report: Report }): string {
  return report.patches.map(({ patch }) => patch).join('');
}

/** Subject, what was rewritten, and the trailers that `leakshift verify` reads. */
export function toMessage({ entry, report }: NamedPart, { document, version, command }: SplitContext): string {
  const rewrites = report.findings.filter(({ id }) => entry.findings.some((finding) => finding.id === id));
  const lines = rewrites.map(({ name, file, line, rewrite }) => {
    const limit = rewrite?.limit === undefined ? '' : `, limit ${rewrite.limit}`;
    return `- ${name} (${file}:${line}): ${rewrite?.target ?? ''}${limit}`;
  });
  const findings = entry.findings.map(({ id }) => id);
  return [entry.title, '', ...lines, '', ...toTrailers({ version, plan: digestPlan(document), command, findings }), ''].join('\n');
}

export function toIndex(named: readonly NamedPart[], failures: readonly Failure[], context: SplitContext): string {
  const index: SplitIndex = {
    kind: 'leakshift-split',
    schemaVersion: SPLIT_VERSION,
    tool: { name: 'leakshift', version: context.version },
    plan: `sha256:${digestPlan(context.document)}`,
    by: context.by,
    ...(context.codeowners === undefined ? {} : { codeowners: context.codeowners }),
    parts: named.map(({ entry }) => entry),
    failures: failures.map((failure) => ({ ...failure })),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** `gh` asks users and teams by name; it takes no addresses. */
export function toScript(named: readonly NamedPart[], base: string | undefined, remote: string): string {
  const creations = named.map(({ entry }) => {
    const reviewers = entry.reviewers.filter((owner) => /^@[^@]/.test(owner)).map((owner) => owner.slice(1));
    const others = entry.reviewers.filter((owner) => !/^@[^@]/.test(owner));
    return [
      ...(others.length === 0 ? [] : [`# gh cannot ask ${others.join(', ')}`]),
      [
        'gh pr create',
        `--head ${quote(entry.branch ?? '')}`,
        ...(base === undefined ? [] : [`--base ${quote(base)}`]),
        `--title ${quote(entry.title)}`,
        `--body-file "$here"/${quote(entry.body)}`,
        ...(reviewers.length === 0 ? [] : [`--reviewer ${quote(reviewers.join(','))}`]),
      ].join(' '),
    ].join('\n');
  });
  const branches = named.map(({ entry }) => quote(entry.branch ?? '')).join(' ');
  return `#!/bin/sh
# Pushes the branches and opens a pull request for each. Read it, change it, run it in the repository. leakshift does not run it.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
git push ${quote(remote)} ${branches}
${creations.join('\n')}
`;
}
