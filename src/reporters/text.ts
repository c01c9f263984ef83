import type { Confidence, Decision, Dependency, Evidence, Failure, FilePatch, Finding, Report, Summary } from '../types.ts';
import { cause, decided } from './cause.ts';
import { declarationFrame } from './frame.ts';
import { groupBy } from './group-by.ts';
import { countLines, hunkLines } from './hunks.ts';
import type { Reporter } from './reporter.ts';
import { indent, painter, plural, printable, type Paint } from './terminal.ts';
import { equation } from './totals.ts';
import { verdict } from './verdict.ts';

const DECISION_STYLE = { rewrite: 'green', suggest: 'yellow', refuse: 'red' } as const satisfies Record<Decision, string>;
const CONFIDENCE: Readonly<Record<Confidence, string>> = { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' };

/** More failures than this with one code are shown as one, with the first few: hundreds of lines would bury the others. */
const MAX_OF_A_KIND = 5;
const SHOWN_OF_A_KIND = 3;
const KINDS: Readonly<Record<string, string>> = {
  LEAKSHIFT_FLOW: 'files look like Flow, of which a part cannot be read; exclude them with --exclude',
  LEAKSHIFT_PARSE: 'files do not parse',
  LEAKSHIFT_ENCODING: 'files are not UTF-8',
  LEAKSHIFT_READ: 'files cannot be read',
};

/** For a person at a terminal: findings by pattern with their proof, the diffs, and totals that add up. */
export const text: Reporter = (report, { color, quiet = false }) => {
  const paint = painter(color);
  const known = new Set(report.baseline?.known);
  const shown = report.findings.filter(({ id }) => !known.has(id));
  const sections = quiet
    ? [shown.map((finding) => headline(finding, paint)).join('\n'), baseline(report, paint), failures(report, paint), totals(report, paint)]
    : [
        ...byPattern(shown).map(([pattern, findings]) => patternSection(pattern, findings, paint, color)),
        changes(report, paint),
        baseline(report, paint),
        failures(report, paint),
        skipped(report, paint),
        notes(report, paint),
        totals(report, paint),
        nextStep(report, shown, paint),
      ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
};

function byPattern(findings: readonly Finding[]): [string, Finding[]][] {
  return [...groupBy(findings, ({ pattern }) => pattern)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function patternSection(pattern: string, findings: readonly Finding[], paint: Paint, color: boolean): string {
  const title = `${paint('bold', pattern)} ${paint('dim', `(${plural(findings.length, 'finding')})`)}`;
  const short = findings.filter(isToldInShort).map((finding) => opening(finding, paint));
  const long = findings.filter((finding) => !isToldInShort(finding)).map((finding) => details(finding, paint, color));
  return [title, ...long, ...(short.length === 0 ? [] : [short.join('\n')])].join('\n\n');
}

/** Most findings of a large repository have low confidence: with every proof written out, the others would be lost among them. */
function isToldInShort({ confidence, decision }: Finding): boolean {
  return confidence === 'low' && decision === 'suggest';
}

function opening(finding: Finding, paint: Paint): string {
  return [headline(finding, paint), ...account(finding).map((line) => `  ${printable(line)}`)].join('\n');
}

function details(finding: Finding, paint: Paint, color: boolean): string {
  const blocks = [
    opening(finding, paint),
    indent(declarationFrame(finding, color), '  '),
    evidenceList(finding.evidence, paint),
    menu(finding),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Why it leaks; why it is rewritten or not. */
function account(finding: Finding): string[] {
  return [cause(finding), decided(finding)].filter((line) => line !== '');
}

/** Starts with `file:line:column`, which terminals and editors make clickable. */
function headline(finding: Finding, paint: Paint): string {
  const place = paint('cyan', `${printable(finding.file)}:${finding.line}:${finding.column}`);
  const decision = paint(DECISION_STYLE[finding.decision], verdict(finding));
  return `${place}  ${paint('bold', printable(finding.name))}  ${decision}  ${paint('dim', `${CONFIDENCE[finding.confidence]}, ${finding.id}`)}`;
}

function evidenceList(evidence: readonly Evidence[], paint: Paint): string {
  const rows = evidence
    .filter(({ role }) => role !== 'declaration')
    .map(({ role, file, line, column, text: source, note }) => ({
      role,
      place: `${printable(file)}:${line}:${column}`,
      source: printable(source),
      note: note === undefined ? '' : `  ${paint('dim', printable(note))}`,
    }));
  const roleWidth = Math.max(0, ...rows.map(({ role }) => role.length));
  const placeWidth = Math.max(0, ...rows.map(({ place }) => place.length));
  return rows
    .map(({ role, place, source, note }) => `  ${paint('bold', role.padEnd(roleWidth))}  ${place.padEnd(placeWidth)}  ${source}${note}`)
    .join('\n');
}

function menu({ options, decision }: Finding): string {
  if (options === undefined || options.length === 0 || decision === 'rewrite') return '';
  return ['  options:', ...options.map((option, index) => `    ${index + 1}. ${printable(option)}`)].join('\n');
}

function changes(report: Report, paint: Paint): string {
  if (report.patches.length === 0) return '';
  const { added, removed } = countLines(report.patches);
  const verb = report.summary.applied > 0 ? 'Changed' : 'Would change';
  const title = `${verb} ${plural(report.patches.length, 'file')}: ${plural(added, 'line')} added, ${removed} removed`;
  const diffs = report.patches.map((patch) => diff(patch, report.findings, paint));
  return [paint('bold', title), ...diffs, ...report.dependencies.map(dependency)].join('\n\n');
}

function diff({ file, patch }: FilePatch, findings: readonly Finding[], paint: Paint): string {
  const rewritten = findings.filter(({ decision, rewrite }) => decision === 'rewrite' && rewrite?.files.includes(file) === true);
  const names = rewritten.length === 0 ? '' : paint('dim', `  for ${rewritten.map(({ name }) => printable(name)).join(', ')}`);
  return [`${paint('cyan', printable(file))}${names}`, ...hunkLines(patch).map((line) => diffLine(line, paint))].join('\n');
}

function diffLine(line: string, paint: Paint): string {
  const shown = printable(line.replace(/\r$/u, ''));
  if (line.startsWith('+')) return paint('green', shown);
  if (line.startsWith('-')) return paint('red', shown);
  return line.startsWith('@@') ? paint('cyan', shown) : shown;
}

function dependency({ manifest, name, range, install }: Dependency): string {
  return `${printable(manifest)} gets ${printable(`${name}@${range}`)}; install it with: ${printable(install)}`;
}

/** Known findings are counted, not listed: a check is about the new ones. */
function baseline({ baseline: result, findings }: Report, paint: Paint): string {
  if (result === undefined) return '';
  const known = findings.filter(({ id }) => result.known.includes(id)).length;
  const counts = `${findings.length - known} new, ${known} known and not listed, ${result.stale.length} stale`;
  const stale = result.stale.map(({ file, name, id }) => `stale: ${file} ${name} (${id}) is gone; --update-baseline takes it out`);
  return [`${paint('bold', `Baseline ${printable(result.file)}:`)} ${counts}`, ...stale.map((line) => `  ${printable(line)}`)].join('\n');
}

function failures(report: Report, paint: Paint): string {
  const many = [...groupBy(report.failures, ({ code }) => code)].filter(([, group]) => group.length > MAX_OF_A_KIND);
  const codes = new Set(many.map(([code]) => code));
  const single = report.failures.filter(({ code }) => !codes.has(code));
  const title = paint('red', `${plural(report.failures.length, 'failure')}:`);
  return list(title, [...single.map(failure), ...many.flatMap(([code, group]) => kind(code, group))]);
}

function failure({ file, code, message }: Failure): string {
  return `${file}: ${message} (${code})`;
}

/** Many failures of one code: how many, and the first few. */
function kind(code: string, group: readonly Failure[]): string[] {
  const title = `${group.length} ${KINDS[code] ?? 'failures'} (${code}), all of them in --format json; the first ${SHOWN_OF_A_KIND}:`;
  const isOneMessage = group.every(({ message }) => message === group[0]?.message);
  return [title, ...group.slice(0, SHOWN_OF_A_KIND).map(({ file, message }) => `  ${isOneMessage ? file : `${file}: ${message}`}`)];
}

function skipped(report: Report, paint: Paint): string {
  return list(
    paint('dim', `${plural(report.skipped.length, 'file')} skipped:`),
    report.skipped.map(({ file, reason }) => `${file}: ${reason}`),
  );
}

function notes(report: Report, paint: Paint): string {
  return list(paint('dim', 'Notes:'), report.notes);
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${printable(line)}`)].join('\n');
}

function totals({ summary }: Report, paint: Paint): string {
  return `${paint('bold', equation(summary))}, in ${plural(summary.files, 'file')}${ended(summary)}`;
}

function ended(summary: Summary): string {
  const written = summary.applied === 0 ? '' : `; ${plural(summary.applied, 'file')} written`;
  return summary.failures === 0 ? written : `${written}; ${plural(summary.failures, 'failure')}`;
}

function nextStep({ summary, patches, dependencies }: Report, shown: readonly Finding[], paint: Paint): string {
  const steps: string[] = [];
  if (summary.applied > 0) {
    const installs = new Set(dependencies.map(({ manifest, install }) => `${printable(install)} (for ${printable(manifest)})`));
    steps.push(...[...installs].map((install) => `Run ${install}.`), 'Read what changed with git diff, then run your tests.');
  } else if (patches.length > 0) {
    steps.push('Nothing was written. Run the same command with --write to apply it, or with --format patch to get the patch.');
  } else if (summary.rewrite > 0) {
    steps.push('Run leakshift without scan to see the diff.');
  }
  if (shown.some(isToldInShort)) steps.push('Low confidence is told in short: leakshift explain ID shows the proof and what can be done.');
  if (summary.safe > 0) steps.push(`${plural(summary.safe, 'dismissed candidate')}: the reasons are in --format json.`);
  return steps.length === 0 ? '' : paint('dim', steps.join('\n'));
}
