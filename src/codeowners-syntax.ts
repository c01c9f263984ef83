import picomatch from 'picomatch';
import { LeakshiftError } from './errors.ts';

export type Forge = 'github' | 'gitlab';

/** One line of CODEOWNERS that says something about paths. */
export interface Entry {
  /** In lower case, for GitLab does not tell case; empty for what stands in no section. */
  readonly section: string;
  /** GitLab: the section is marked with `^`. */
  readonly optional: boolean;
  /** GitLab: a `!pattern`. */
  readonly excludes: boolean;
  /** None: the path has no owner, even if an earlier entry gave it one. */
  readonly owners: readonly string[];
  readonly matches: (path: string) => boolean;
}

interface Section {
  readonly name: string;
  readonly optional: boolean;
  /** Of the entries that name none. */
  readonly owners: readonly string[];
}

type Fail = (reason: string, hint?: string) => never;

const USER_OR_TEAM = /^@[\w.-]+(?:\/[\w.-]+)*$/;
const ROLE = /^@@[a-z]+$/i;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const HEADING = /^(?<optional>\^?)\[(?<name>[^\]]*)\](?:\[(?<approvals>[^\]]*)\])?(?<rest>.*)$/;

const MAX_WRONG = 10;

/** @throws LeakshiftError LEAKSHIFT_CODEOWNERS that names `file:line` of every line that does not parse */
export function parseCodeowners(text: string, file: string, forge: Forge): Entry[] {
  const entries: Entry[] = [];
  const wrong: LeakshiftError[] = [];
  let section: Section = { name: '', optional: false, owners: [] };
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const fail: Fail = (reason, hint) => {
      throw new LeakshiftError('LEAKSHIFT_CODEOWNERS', `${file}:${index + 1}: ${reason}`, hint ?? `correct ${file}`);
    };
    try {
      const heading = forge === 'gitlab' && /^\^?\[/.test(line) ? parseHeading(line, fail) : undefined;
      if (heading === undefined) entries.push(parseEntry(line, section, forge, fail));
      else section = heading;
    } catch (error) {
      if (!(error instanceof LeakshiftError)) throw error;
      wrong.push(error);
    }
  }
  refuse(wrong, file);
  return entries;
}

function refuse(wrong: readonly LeakshiftError[], file: string): void {
  const [first] = wrong;
  if (first === undefined) return;
  if (wrong.length === 1) throw first;
  const lines = wrong.slice(0, MAX_WRONG).map(({ message }) => message);
  const more = wrong.length > lines.length ? [`and ${wrong.length - lines.length} more lines`] : [];
  throw new LeakshiftError('LEAKSHIFT_CODEOWNERS', [...lines, ...more].join('\n'), `correct ${file}`);
}

function parseHeading(line: string, fail: Fail): Section {
  const { optional, name, approvals, rest } = HEADING.exec(line)?.groups ?? {};
  if (name === undefined) return fail(`the section ${JSON.stringify(line)} has no closing bracket`);
  if (name.trim() === '') return fail('a section needs a name');
  if (approvals !== undefined && !/^[1-9]\d*$/.test(approvals)) return fail(`[${approvals}] is no number of approvals`);
  const owners = parseOwners(words(rest ?? ''), 'gitlab', fail);
  return { name: name.trim().toLowerCase(), optional: optional === '^', owners };
}

function parseEntry(line: string, section: Section, forge: Forge, fail: Fail): Entry {
  const [pattern = '', ...rest] = words(line);
  const excludes = forge === 'gitlab' && pattern.startsWith('!');
  const globs = forge === 'github' ? githubGlobs(pattern, fail) : [gitlabGlob(excludes ? pattern.slice(1) : pattern)];
  const matchers = globs.map((glob) =>
    picomatch(glob, { dot: true, nobrace: true, noextglob: true, nonegate: true, nobracket: forge === 'github', strictSlashes: true }),
  );
  const named = excludes ? [] : parseOwners(rest, forge, fail);
  return {
    section: section.name,
    optional: section.optional,
    excludes,
    owners: named.length === 0 && !excludes ? section.owners : named,
    matches: (path) => matchers.some((matches) => matches(path)),
  };
}

/** At white space that no backslash precedes. */
function words(line: string): string[] {
  return line
    .trim()
    .split(/(?<!\\)\s+/)
    .filter((word) => word !== '');
}

/** GitHub has comments behind the owners; GitLab has not, and takes the owners in them for owners. */
function parseOwners(given: readonly string[], forge: Forge, fail: Fail): string[] {
  const comment = given.findIndex((word) => word.startsWith('#'));
  const end = comment === -1 ? given.length : comment;
  const isOwner = (word: string) => USER_OR_TEAM.test(word) || EMAIL.test(word) || (forge === 'gitlab' && ROLE.test(word));
  const wrong = given.slice(0, end).find((word) => !isOwner(word));
  const roles = forge === 'gitlab' ? ' or @@role' : '';
  if (wrong !== undefined) return fail(`${JSON.stringify(wrong)} is no owner: @user, @org/team${roles}, or an e-mail address`);
  const counted = forge === 'gitlab' ? given.filter(isOwner) : given.slice(0, end);
  return [...new Set(counted)];
}

/** What GitHub's matching of one pattern takes: a file by that name or, for a directory, everything below; a last `*` is one level only. */
function githubGlobs(pattern: string, fail: Fail): string[] {
  if (pattern.startsWith('!')) return fail(`${pattern}: GitHub has no negation with !`, 'an entry without owners takes the owner away');
  if (pattern.includes('[') || pattern.includes(']')) {
    const isSection = /^\^?\[[^\]]+\]/.test(pattern);
    return fail(`${pattern}: GitHub has no [ ] in patterns`, isSection ? 'sections are GitLab’s: --forge gitlab reads them' : undefined);
  }
  if (pattern.startsWith('\\#')) return fail(`${pattern}: GitHub has no escape for a leading #`);
  if (pattern.includes('***')) return fail(`${pattern}: three asterisks in a row`);
  if (pattern === '/') return [];
  const plain = unescaped(pattern);
  const inner = plain.replace(/^\//, '').replace(/\/$/, '');
  const anchored = plain.startsWith('/') || inner.includes('/') ? inner : `**/${inner}`;
  if (plain.endsWith('/')) return [`${anchored}/**`];
  return inner.includes('/') && inner.endsWith('/*') ? [anchored] : [anchored, `${anchored}/**`];
}

/** GitLab matches with Ruby's `File.fnmatch`, where a `**` that no slash follows is a `*`. */
function gitlabGlob(pattern: string): string {
  const plain = unescaped(pattern.replace(/^\\#/, '#'));
  if (plain === '*') return '**';
  const rooted = plain.startsWith('/') ? plain.slice(1) : `**/${plain}`;
  if (rooted.endsWith('/')) return `${rooted}**`;
  return rooted.replace(/(^|\/)\*\*$/, '$1*');
}

/** Escaped blanks are blanks; what picomatch takes for more than it says is escaped. */
function unescaped(pattern: string): string {
  return pattern.replaceAll(/\\(\s)/g, '$1').replaceAll(/[(){}|+@!$^]/g, '\\$&');
}
