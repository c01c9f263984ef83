import type { Decision, Evidence, EvidenceRole, Finding, Report, RootKind, Safe } from '../types.ts';
import { declarationFrame } from './frame.ts';
import { indent, painter, printable, type Paint } from './terminal.ts';

/** A candidate of the report, whichever way it ended. */
export type Candidate = { readonly kind: 'finding'; readonly finding: Finding } | { readonly kind: 'safe'; readonly safe: Safe };

export interface Explained {
  /** The id or `FILE:LINE` that was asked for. */
  readonly target: string;
  readonly matches: readonly Candidate[];
  /** When nothing matches: what else the file holds, nearest first. */
  readonly nearest: readonly Candidate[];
}

const DECISION_STYLE = { rewrite: 'green', suggest: 'yellow', refuse: 'red' } as const satisfies Record<Decision, string>;

const LIFETIME: Readonly<Record<RootKind, string>> = {
  module: 'it stands at the top of its module, which lives as long as the process',
  static: 'it is a static member, and its class lives as long as the process',
  closure: 'a function that lives on closes over it',
  singleton: 'it is a field of an object of which there is one, as long as the process lives',
  'function-property': 'it is a property of a function, which lives as long as its module',
  global: 'it hangs on the global object, which lives as long as the process',
};

/** The proof of each match as a person reads it: what is it, who keeps it, what adds, what reads, what was decided and why. */
export function explain(report: Report, { target, matches, nearest }: Explained, { color }: { readonly color: boolean }): string {
  const paint = painter(color);
  const texts = matches.map((match) =>
    match.kind === 'finding' ? explainFinding(match.finding, report, paint, color) : explainSafe(match.safe, paint, color),
  );
  return texts.length === 0 ? explainMiss(target, nearest, paint) : texts.join(`\n${paint('dim', '─'.repeat(80))}\n\n`);
}

function explainFinding(finding: Finding, report: Report, paint: Paint, color: boolean): string {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  const keyType = finding.rewrite?.facts.keyType;
  return joinBlocks([
    headline(
      place,
      finding.name,
      `${finding.pattern}, ${describeContainer(finding)}, ${finding.confidence} confidence, id ${finding.id}`,
      paint,
    ),
    indent(declarationFrame(finding, color), '  '),
    section('Who keeps it', rows(finding, 'retainer', paint, `  ${LIFETIME[finding.root]}`), paint),
    section('What makes it grow', rows(finding, 'growth', paint), paint),
    section('Keys', rows(finding, 'key', paint, keyType === undefined ? '' : `  of type ${printable(keyType)}`), paint),
    section('What reads it', rows(finding, 'read', paint, '  nothing that was seen'), paint),
    section('Releases that do not count', rows(finding, 'release', paint, '  none: nothing was seen that takes anything out'), paint),
    section('Ownership', rows(finding, 'owner', paint), paint),
    decision(finding, paint),
    diffs(finding, report, paint),
  ]);
}

function explainSafe(safe: Safe, paint: Paint, color: boolean): string {
  const evidence = safe.evidence ?? [];
  const shown = { name: safe.name, evidence };
  return joinBlocks([
    headline(`${safe.file}:${safe.line}`, safe.name, safe.container, paint),
    indent(declarationFrame(shown, color), '  '),
    section('Who keeps it', rows(shown, 'retainer', paint), paint),
    section('What adds to it', rows(shown, 'growth', paint), paint),
    section('Keys', rows(shown, 'key', paint), paint),
    section('What bounds it', rows(shown, 'release', paint), paint),
    section('Decision', `  ${paint('green', 'safe')}: ${printable(safe.reason)}`, paint),
  ]);
}

function explainMiss(target: string, nearest: readonly Candidate[], paint: Paint): string {
  const said = `${printable(target)} is no candidate: no container that lives on and grows is declared, filled, read or emptied there.`;
  if (nearest.length === 0) return `${said}\nThe file holds none at all.\n`;
  const lines = nearest.map((candidate) => {
    const { file, line, name } = candidate.kind === 'finding' ? candidate.finding : candidate.safe;
    const end = candidate.kind === 'finding' ? candidate.finding.decision : 'safe';
    return `  ${paint('cyan', printable(`${file}:${line}`))}  ${printable(name)}  ${end}`;
  });
  return [said, 'Nearest in the same file:', ...lines, ''].join('\n');
}

function headline(place: string, name: string, facts: string, paint: Paint): string {
  return `${paint('cyan', printable(place))}  ${paint('bold', printable(name))}\n  ${paint('dim', facts)}`;
}

function describeContainer({ container, root }: Pick<Finding, 'container' | 'root'>): string {
  return `${container} (${root})`;
}

function section(title: string, body: string, paint: Paint): string {
  return body === '' ? '' : `${paint('bold', title)}\n${body}`;
}

/** One line per place; `otherwise` where the proof holds none. */
function rows({ evidence }: { readonly evidence: readonly Evidence[] }, role: EvidenceRole, paint: Paint, otherwise = ''): string {
  const places = evidence
    .filter((entry) => entry.role === role)
    .map(({ file, line, column, text, note }) => ({ place: printable(`${file}:${line}:${column}`), text: printable(text), note }));
  if (places.length === 0) return otherwise;
  const width = Math.max(...places.map(({ place }) => place.length));
  return places
    .map(({ place, text, note }) => `  ${place.padEnd(width)}  ${text}${note === undefined ? '' : paint('dim', `  (${printable(note)})`)}`)
    .join('\n');
}

function decision(finding: Finding, paint: Paint): string {
  const { rewrite, reason, options = [] } = finding;
  const limit = rewrite?.limit === undefined ? '' : ` with a limit of ${rewrite.limit}`;
  const target = rewrite === undefined ? '' : ` to ${printable(rewrite.target)}${limit}`;
  const menu = options.map((option, index) => `    ${index + 1}. ${printable(option)}`);
  const lines: Readonly<Record<Decision, readonly string[]>> = {
    rewrite: [`${target}: ${printable(reason)}`],
    suggest: [
      `: ${printable(reason)}`,
      '  A rewrite would need proof that this is not so. The choices:',
      ...menu,
      ...(rewrite === undefined ? [] : [`  Who knows better can decide the rewrite${target} in the plan (--plan FILE).`]),
    ],
    refuse: [`: the rewrite${target} was tried and turned down: ${printable(reason)}`, ...(menu.length > 0 ? ['  Choose:', ...menu] : [])],
  };
  const [first = '', ...rest] = lines[finding.decision];
  const verdict = `  ${paint(DECISION_STYLE[finding.decision], finding.decision)}${first}`;
  return section('Decision', [verdict, ...rest].join('\n'), paint);
}

/** Of all files that the rewrite edits; other findings of these files may have a part in them. */
function diffs(finding: Finding, report: Report, paint: Paint): string {
  if (finding.decision !== 'rewrite') return '';
  const files = finding.rewrite?.files ?? [];
  const patches = report.patches.filter(({ file }) => files.includes(file));
  if (patches.length === 0) return '';
  const others = report.findings.filter((other) => other !== finding && other.decision === 'rewrite' && sharesFile(other, files));
  const names = others.map(({ name }) => printable(name)).join(', ');
  const title = others.length === 0 ? 'Diff' : `Diff, together with ${names} of the same ${files.length === 1 ? 'file' : 'files'}`;
  const lines = patches.flatMap(({ patch }) => patch.replace(/\n$/u, '').split('\n')).filter((line) => !line.startsWith('diff --git '));
  const uses = (name: string) => finding.rewrite?.target === name;
  const installs = report.dependencies
    .filter(({ name }) => uses(name))
    .map(
      ({ manifest, name, range, install }) =>
        `${printable(manifest)} gets ${printable(`${name}@${range}`)}; install: ${printable(install)}`,
    );
  return joinBlocks([section(title, lines.map((line) => diffLine(line, paint)).join('\n'), paint), installs.join('\n')]).trimEnd();
}

function sharesFile({ rewrite }: Finding, files: readonly string[]): boolean {
  return rewrite?.files.some((file) => files.includes(file)) ?? false;
}

function diffLine(line: string, paint: Paint): string {
  const shown = printable(line.replace(/\r$/u, ''));
  if (/^(?:\+\+\+|---) /u.test(line)) return paint('bold', shown);
  if (line.startsWith('+')) return paint('green', shown);
  if (line.startsWith('-')) return paint('red', shown);
  return line.startsWith('@@') ? paint('cyan', shown) : shown;
}

function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
