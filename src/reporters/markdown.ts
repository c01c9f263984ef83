import type { Decision, Evidence, EvidenceRole, Failure, FilePatch, Finding, Report, Safe } from '../types.ts';
import { cause, decided } from './cause.ts';
import { groupBy } from './group-by.ts';
import { countLines, hunkLines } from './hunks.ts';
import { isForced, risks } from './markdown-risk.ts';
import { fit, type Section } from './markdown-sections.ts';
import { code, fenced, html, prose } from './markdown-text.ts';
import type { Reporter } from './reporter.ts';
import { plural, printable } from './terminal.ts';
import { equation } from './totals.ts';
import { proposal, worstFirst } from './verdict.ts';

/** GitHub takes 65,536 characters for the body of a pull request; the rest is for whoever adds a word. */
const MAX_CHARACTERS = 60_000;
const MAX_LINES_OF_A_ROLE = 3;
const MAX_COMMANDS = 20;
const ROLES: readonly EvidenceRole[] = ['growth', 'key', 'read', 'release', 'retainer', 'owner'];

/** The body of a pull request: what changes and why, the risk, how to check it, what was left and why, and the diffs. */
export const markdown: Reporter = (report, { maxCharacters = MAX_CHARACTERS, rederive = REDERIVE }) => {
  const of = (decision: Decision) => report.findings.filter((finding) => finding.decision === decision);
  // What nobody proved is read first.
  const rewritten = of('rewrite').toSorted((a, b) => Number(isForced(b)) - Number(isForced(a)));
  const rewrites = section('finding', `### Rewrites (${report.summary.rewrite})`, rewritten.map(rewriteBlock), '\n\n');
  const refused = section('finding', `### Refused (${report.summary.refuse})`, worstFirst(of('refuse')).map(refusedBlock));
  const suggested = suggestions(worstFirst(of('suggest')));
  const safe = safeSection(report.safe);
  const failures = section('failure', `### Failures (${report.failures.length})`, report.failures.map(failureBlock));
  const skipped = section(
    'file',
    `### Skipped (${report.skipped.length})`,
    report.skipped.map(({ file, reason }) => `- ${code(file)}: ${prose(reason)}`),
  );
  const notes = section(
    'note',
    '### Notes',
    report.notes.map((note) => `- ${prose(note)}`),
  );
  const diffs = section(
    'diff',
    '### Diffs',
    report.patches.map((patch) => diffBlock(patch, report.findings)),
    '\n\n',
  );
  const order = present([rewrites, ...suggested, refused, safe, failures, skipped, notes, diffs]);
  return fit(
    head(report, rederive),
    order,
    present([rewrites, refused, ...suggested, failures, notes, diffs, safe, skipped]),
    maxCharacters,
  );
};

function present(sections: readonly Section[]): Section[] {
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function section(noun: string, heading: string, blocks: readonly string[], between: Section['between'] = '\n'): Section {
  return { noun, heading, blocks, between };
}

function head(report: Report, rederive: readonly string[]): string {
  const { summary, patches } = report;
  const title = summary.rewrite > 0 ? plural(summary.rewrite, 'rewrite') : plural(summary.findings, 'finding');
  const { added, removed } = countLines(patches);
  const none = summary.rewrite > 0 ? '`npx leakshift` shows the diffs.' : 'No file changes.';
  const changed =
    patches.length === 0
      ? none
      : `${plural(patches.length, 'file')} ${patches.length === 1 ? 'changes' : 'change'}: ${plural(added, 'line')} added, ${removed} removed.`;
  const intro = `Memory that is filled as the program runs and never let go of, found by leakshift ${prose(report.tool.version)} from the source.`;
  const totals = `**${equation(summary)}**, in ${plural(summary.files, 'file')}. ${changed}`;
  const parts = [intro, totals, meanings(report), risks(report.findings), checks(report, rederive)];
  return [`## leakshift: ${title} of memory that only grows`, ...parts].filter((part) => part !== '').join('\n\n');
}

/** The words of this report, and no others. */
function meanings({ summary, findings }: Report): string {
  const forced = findings.filter(isForced).length;
  const but = forced === 0 ? '' : ` It does not hold for the ${forced} that a person decided in the plan.`;
  const words = [
    [summary.rewrite, `- **rewrite**: a program that relied on documented behaviour cannot tell, save for memory and speed.${but}`],
    [
      summary.suggest,
      '- **suggest**: it grows, but it may be the only copy of the data. The code stays as it is; somebody who knows it chooses.',
    ],
    [summary.refuse, '- **refuse**: the rewrite was tried and a check turned it down. The code stays as it is.'],
    [summary.safe, '- **safe**: it looked like a leak and is none.'],
  ] as const;
  return words.flatMap(([count, line]) => (count === 0 ? [] : [line])).join('\n');
}

const REDERIVE: readonly string[] = [
  'npx leakshift --format patch   # prints nothing: nothing is left to rewrite',
  '# and where the branch started, with the same paths and options:',
  'npx leakshift --format patch   # the diff of this branch, made again',
];

function checks(report: Report, rederive: readonly string[]): string {
  const worst = worstFirst(report.findings);
  const first = worst.find(({ decision }) => decision === 'rewrite');
  const example = first ?? worst[0];
  if (example === undefined) return '';
  const explain = [`npx leakshift explain ${example.id}   # the whole proof of one finding, by its id`];
  if (first === undefined || report.patches.length === 0) return commands('### How to check', explain);
  const installs = [...groupBy(report.dependencies, ({ install }) => install)].map(([install, all]) => `${install}   # ${additions(all)}`);
  const runner = /^\w+/.exec(report.dependencies[0]?.install ?? '')?.[0] ?? 'npm';
  return commands('### How to check', [
    ...limited(installs),
    `${runner} test   # and the type check of this repository`,
    ...rederive,
    ...explain,
  ]);
}

/** `package.json gets lru-cache@^11.0.0`; of many manifests, how many. */
function additions(dependencies: Report['dependencies']): string {
  const wanted = [...groupBy(dependencies, ({ name, range }) => `${name}@${range}`)].map(([what, all]) => {
    const [first, ...others] = new Set(all.map(({ manifest }) => manifest));
    return others.length === 0 ? `${first} gets ${what}` : `${others.length + 1} package.json get ${what}`;
  });
  return wanted.join(', ');
}

function limited(lines: readonly string[]): string[] {
  const more = lines.length - MAX_COMMANDS;
  return more <= 0
    ? [...lines]
    : [...lines.slice(0, MAX_COMMANDS), `# and the same for ${plural(more, 'package.json', 'package.json')} more`];
}

function commands(heading: string, lines: readonly string[]): string {
  return `${heading}\n\n${fenced('sh', lines.map((line) => printable(line)).join('\n'))}`;
}

function place({ file, line }: { readonly file: string; readonly line: number }): string {
  return code(`${file}:${line}`);
}

function rewriteBlock(finding: Finding): string {
  const { id, name, pattern, confidence, reason, rewrite } = finding;
  const what = rewrite === undefined ? 'rewritten' : `to ${prose(proposal(rewrite))}`;
  const why = isForced(finding) ? `- **decided in the plan, not proven**: ${prose(reason)}` : `- rewritten because: ${prose(reason)}`;
  const grows = cause(finding);
  const lines = [...(grows === '' ? [] : [`- grows: ${prose(grows)}`]), why, ...ROLES.flatMap((role) => evidenceLines(role, finding))];
  return `#### ${code(name)} ${what}\n\n${place(finding)}, ${pattern}, ${confidence} confidence, ${code(id)}\n\n${lines.join('\n')}`;
}

function evidenceLines(role: EvidenceRole, { evidence, file }: Finding): string[] {
  const where = (each: Evidence) => (each.file === file ? `line ${each.line}` : place(each));
  const all = evidence.filter((each) => each.role === role);
  const more = all.length - MAX_LINES_OF_A_ROLE;
  const shown = all.slice(0, MAX_LINES_OF_A_ROLE).map((each) => {
    const note = each.note === undefined ? '' : ` (${prose(each.note)})`;
    return `- ${role}: ${where(each)}: ${code(each.text)}${note}`;
  });
  return more > 0 ? [...shown, `- ${role}: ${more} more`] : shown;
}

function isLow({ confidence }: Finding): boolean {
  return confidence === 'low';
}

/**
 * One list per menu of choices, so that twenty findings with the same choices show them once. What is of low confidence comes last, folded
 * away.
 */
function suggestions(findings: readonly Finding[]): Section[] {
  const groups = groupBy(findings, (finding) => `${isLow(finding)}\n${(finding.options ?? []).join('\n')}`);
  const inOrder = [...groups.values()].toSorted(([a], [b]) => Number(a !== undefined && isLow(a)) - Number(b !== undefined && isLow(b)));
  return inOrder.map((alike, index) => {
    const heading = index === 0 ? `### Suggestions (${findings.length})` : '';
    const menu = `To choose from: ${(alike[0]?.options ?? []).map(prose).join('; ')}.`;
    const lead = (alike[0]?.options ?? []).length === 0 ? [] : [menu];
    const blocks = alike.map(suggestedBlock);
    if (!alike.every(isLow)) return { noun: 'finding', heading, open: lead.join(''), blocks, between: '\n' };
    const summary = `<details><summary>${alike.length} of low confidence</summary>`;
    return { noun: 'finding', heading, open: [summary, ...lead].join('\n\n'), blocks, between: '\n', close: '</details>' };
  });
}

function suggestedBlock(finding: Finding): string {
  const growth = finding.evidence.find(({ role }) => role === 'growth');
  const grows = growth === undefined ? '' : ` It grows by ${code(growth.text)}: ${prose(cause(finding))}.`;
  const { rewrite } = finding;
  const ready = rewrite === undefined ? '' : ` A rewrite to ${prose(proposal(rewrite))} can be decided in the plan.`;
  return `${entry(finding)}:${grows} ${prose(sentence(decided(finding)))}.${ready}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function refusedBlock(finding: Finding): string {
  const { rewrite } = finding;
  const tried = rewrite === undefined ? '' : `the rewrite to ${prose(proposal(rewrite))} was turned down: `;
  return `${entry(finding)}: ${tried}${prose(finding.reason)}`;
}

function entry(finding: Finding): string {
  return `- ${code(finding.name)} in ${place(finding)} (${finding.pattern}, ${finding.confidence} confidence, ${code(finding.id)})`;
}

function safeSection(safe: readonly Safe[]): Section {
  const blocks = safe.map((candidate) => `- ${code(candidate.name)} in ${place(candidate)}: ${prose(candidate.reason)}`);
  const open = `<details><summary>${plural(safe.length, 'candidate')}, and what bounds them</summary>`;
  return { noun: 'candidate', heading: `### Safe (${safe.length})`, open, blocks, between: '\n', close: '</details>' };
}

function failureBlock({ file, code: name, message }: Failure): string {
  return `- ${code(file)}: ${prose(message)} (${prose(name)})`;
}

/** For reading: carriage returns and what could hide in a line are shown or gone, so `git apply` is for `--format patch`. */
function diffBlock({ file, patch }: FilePatch, findings: readonly Finding[]): string {
  const users = findings.filter(({ decision, rewrite }) => decision === 'rewrite' && rewrite?.files.includes(file) === true);
  const names = users.length === 0 ? '' : ` for ${users.map(({ name }) => `<code>${html(name)}</code>`).join(', ')}`;
  const hunks = hunkLines(patch).map((line) => printable(line.replace(/\r$/, '')));
  return `<details><summary><code>${html(file)}</code>${names}</summary>\n\n${fenced('diff', hunks.join('\n'))}\n\n</details>`;
}
