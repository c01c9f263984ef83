/**
 * Who owns a file, by CODEOWNERS as the forge reads it.
 *
 * GitHub: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 * GitLab: https://docs.gitlab.com/user/project/codeowners/reference/
 *
 * The libraries on npm know no sections, and match `docs/*` as a `.gitignore` would, which neither forge does; picomatch has the globs.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LeakshiftError } from './errors.ts';
import { type Entry, type Forge, parseCodeowners } from './codeowners-syntax.ts';

export type { Forge } from './codeowners-syntax.ts';

export interface Ownership {
  /** Any of them may approve; in the order of the file, each once. */
  readonly owners: readonly string[];
  /** GitLab's optional sections: asked, not required. */
  readonly optional: readonly string[];
}

export interface Codeowners {
  /** POSIX, relative to the top of the repository. */
  readonly file: string;
  readonly forge: Forge;
  /** `path` is POSIX and relative to the top of the repository. */
  readonly ownersOf: (path: string) => Ownership;
}

/** In the order in which each forge looks; the first one that is there counts. */
const LOCATIONS: Readonly<Record<Forge, readonly string[]>> = {
  github: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  gitlab: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
};
/** GitHub does not load a larger one. */
const MAX_BYTES = 3 * 1024 * 1024;
const SECTION = /^[ \t]*\^?\[[^\]\n]+\](?:\[\d+\])?(?:\s|$)/m;

/**
 * The CODEOWNERS of the repository with this top; undefined where there is none. Without `forge`, that is known by the place of the file, by a
 * `.gitlab-ci.yml`, or by sections, which GitHub does not have.
 * @throws LeakshiftError LEAKSHIFT_CODEOWNERS with file and line of what does not parse
 */
export function readCodeowners(top: string, forge?: Forge): Codeowners | undefined {
  const assumed = forge ?? assumeForge(top);
  const isThere = (location: string) => statSync(join(top, location), { throwIfNoEntry: false })?.isFile() === true;
  const file = LOCATIONS[assumed].find(isThere);
  if (file === undefined) return undefined;
  const text = readText(join(top, file), file);
  const dialect = forge ?? (file.startsWith('.github/') ? 'github' : SECTION.test(text) ? 'gitlab' : assumed);
  const entries = parseCodeowners(text, file, dialect);
  return { file, forge: dialect, ownersOf: (path) => findOwners(entries, path) };
}

function assumeForge(top: string): Forge {
  const isThere = (name: string) => existsSync(join(top, name));
  if (isThere('.github/CODEOWNERS')) return 'github';
  return isThere('.gitlab/CODEOWNERS') || (isThere('.gitlab-ci.yml') && !isThere('.github')) ? 'gitlab' : 'github';
}

function readText(path: string, file: string): string {
  const bytes = readFileSync(path);
  if (bytes.length > MAX_BYTES) throw new LeakshiftError('LEAKSHIFT_CODEOWNERS', `${file} is larger than 3 MB, which no forge reads`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LeakshiftError('LEAKSHIFT_CODEOWNERS', `${file} is not UTF-8`, 'convert it to UTF-8');
  }
}

/** In each section the last entry that matches decides; what an exclusion took out of a section stays out of it. */
function findOwners(entries: readonly Entry[], path: string): Ownership {
  const bySection = new Map<string, Entry>();
  for (const entry of entries) {
    if (bySection.get(entry.section)?.excludes === true || !entry.matches(path)) continue;
    bySection.set(entry.section, entry);
  }
  const decisive = [...bySection.values()].filter(({ excludes }) => !excludes);
  const of = (optional: boolean) => [...new Set(decisive.filter((entry) => entry.optional === optional).flatMap(({ owners }) => owners))];
  const owners = of(false);
  return { owners, optional: of(true).filter((owner) => !owners.includes(owner)) };
}
