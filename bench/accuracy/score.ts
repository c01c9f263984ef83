/** What a scan of the corpus found, counted. Pure: findings in, numbers and text out. */
import type { Finding, Report, Safe } from '../../src/types.ts';
import type { Corpus, Leak, LookAlike } from './corpus.ts';

export type Scanned = Pick<Report, 'findings' | 'safe'>;

/** A leak of the corpus with the findings about it, or the reason why it was called safe. */
interface Answer<Entry> {
  readonly entry: Entry;
  readonly findings: readonly Finding[];
  readonly dismissed: string | undefined;
}

export interface Score {
  readonly leaks: readonly Answer<Leak>[];
  readonly lookAlikes: readonly Answer<LookAlike>[];
}

const NEAR = 2;

/** A finding is about an entry when it stands within two lines of its declaration, or one of its growth sites within one of the entry's. */
function isAbout(entry: Leak | LookAlike, { file, line, evidence }: Finding): boolean {
  if (file === entry.file && Math.abs(line - entry.line) <= NEAR) return true;
  const growth = 'growth' in entry ? entry.growth : [];
  return evidence.some(
    (grown) => grown.role === 'growth' && grown.file === entry.file && growth.some((at) => Math.abs(grown.line - at) <= 1),
  );
}

function getDismissal({ file, line }: Leak | LookAlike, safe: readonly Safe[]): string | undefined {
  const near = safe.filter((candidate) => candidate.file === file && Math.abs(candidate.line - line) <= NEAR);
  return near.toSorted((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))[0]?.reason;
}

/** `scans` by `package@version`. */
export function score(corpus: Corpus, scans: ReadonlyMap<string, Scanned>): Score {
  const answer = <Entry extends Leak | LookAlike>(entry: Entry): Answer<Entry> => {
    const scan = scans.get(`${entry.package}@${entry.version}`);
    if (scan === undefined) throw new Error(`${entry.package}@${entry.version} was not scanned`);
    const findings = scan.findings.filter((finding) => isAbout(entry, finding));
    return { entry, findings, dismissed: findings.length > 0 ? undefined : getDismissal(entry, scan.safe) };
  };
  return { leaks: corpus.leaks.map(answer), lookAlikes: corpus.lookAlikes.map(answer) };
}

const isFound = ({ findings }: Answer<unknown>) => findings.length > 0;
const isRewritten = ({ findings }: Answer<unknown>) => findings.some(({ decision }) => decision === 'rewrite');
const hasPattern = ({ entry, findings }: Answer<Leak>) => findings.some(({ pattern }) => pattern === entry.pattern);

/** Ids of look-alikes that a user would be bothered with: findings of low confidence are marked as guesses. */
export function getFlagged({ lookAlikes }: Score): string[] {
  return lookAlikes.filter(({ findings }) => findings.some(({ confidence }) => confidence !== 'low')).map(({ entry }) => entry.id);
}

/** Ids of places where the rewrite that was decided would lose data or change an answer. */
export function getUnsafe({ leaks, lookAlikes }: Score): string[] {
  const stores = leaks.filter(({ entry }) => entry.evictionSafe === 'no');
  return [...stores, ...lookAlikes].filter(isRewritten).map(({ entry }) => entry.id);
}

const share = (part: number, all: number) => `${part}/${all}${all === 0 ? '' : ` (${Math.round((100 * part) / all)} %)`}`;

function byKind(leaks: readonly Answer<Leak>[], key: 'pattern' | 'container' | 'root'): string {
  const kinds = [...new Set(leaks.map(({ entry }) => entry[key]))].toSorted();
  return kinds
    .map((kind) => {
      const all = leaks.filter(({ entry }) => entry[key] === kind);
      return `${kind} ${all.filter(isFound).length}/${all.length}`;
    })
    .join(', ');
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** The result as it is printed and saved: no time, path or machine in it. Places go by their id in corpus.json. */
export function formatScore(result: Score, packages: number): string {
  const { leaks, lookAlikes } = result;
  const found = leaks.filter(isFound);
  const evictable = leaks.filter(({ entry }) => entry.evictionSafe === 'yes');
  const flagged = getFlagged(result);
  const unsafe = getUnsafe(result);
  const rows: readonly (readonly [string, string])[] = [
    ['packages', String(packages)],
    ['recall', `${share(found.length, leaks.length)} leaks found`],
    ['right pattern', share(found.filter(hasPattern).length, found.length)],
    ['precision', `${share(flagged.length, lookAlikes.length)} look-alikes flagged`],
    ['rewrites', `${share(evictable.filter(isRewritten).length, evictable.length)} of the leaks that a limit cannot harm`],
    ['unsafe rewrites', String(unsafe.length)],
    ['by pattern', byKind(leaks, 'pattern')],
    ['by container', byKind(leaks, 'container')],
    ['by root', byKind(leaks, 'root')],
  ];
  const missed = leaks
    .filter((answer) => !isFound(answer))
    .map(({ entry, dismissed }) => {
      const reason = dismissed === undefined ? 'no candidate' : `called safe: ${dismissed}`;
      return `${entry.id}  ${entry.pattern}, ${entry.container}, ${entry.root}: ${reason}`;
    });
  const mistaken = found
    .filter((answer) => !hasPattern(answer))
    .map(({ entry, findings }) => `${entry.id}  ${entry.pattern}, ${entry.container}, ${entry.root}: called ${findings[0]?.pattern ?? ''}`);
  const bothered = lookAlikes
    .filter(({ entry }) => flagged.includes(entry.id))
    .map(({ entry, findings }) => `${entry.id}  ${findings[0]?.decision ?? ''}, although: ${entry.why}`);
  const sections = [
    rows.map(([name, value]) => `${name.padEnd(16)}${value}`).join('\n'),
    list('missed', missed),
    list('another pattern', mistaken),
    list('flagged', bothered),
    list('unsafe', unsafe),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
