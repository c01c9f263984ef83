import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly [field: string]: unknown;
}

/** What the nearest package.json that says something answers about a file. */
function createQuestion<T>(
  root: string,
  answer: (manifest: Manifest | undefined, dir: string) => T | undefined,
  none: T,
): (file: string) => T {
  const known = new Map<string, T>();
  const ask = (dir: string): T => {
    const cached = known.get(dir);
    if (cached !== undefined) return cached;
    const file = join(root, dir, 'package.json');
    const said = existsSync(file) ? answer(read(file), join(root, dir)) : undefined;
    const result = said ?? (dir === '.' ? none : ask(dirname(dir)));
    known.set(dir, result);
    return result;
  };
  return (file) => ask(dirname(file));
}

/** Undefined where it cannot be read. */
function read(file: string): Manifest | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Manifest) : {};
  } catch {
    return undefined;
  }
}

/** Whether the package of a file may be installed by others: it has a name and is not private. */
export function createPublication(root: string): (file: string) => boolean {
  return createQuestion(
    root,
    (manifest) => {
      if (!manifest) return true; // A manifest that cannot be read protects more than it allows.
      if (manifest['private'] === true) return false;
      return 'name' in manifest ? true : undefined; // One that only says `type: module` for a folder says nothing.
    },
    false,
  );
}

const ENTRIES = ['main', 'module', 'exports', 'types', 'typings', 'browser'];

/**
 * Whether the package of a file is made to be imported by others, not only not marked as private: it has an entry, and says what it packs or
 * has no command that starts it.
 */
export function createLibraries(root: string): (file: string) => boolean {
  return createQuestion(
    root,
    (manifest, dir) => {
      if (!manifest) return false;
      if (manifest['private'] === true) return false;
      if (!('name' in manifest)) return undefined;
      const hasEntry = ENTRIES.some((field) => field in manifest) || ['index.js', 'index.ts'].some((name) => existsSync(join(dir, name)));
      const isStarted = typeof manifest['scripts'] === 'object' && manifest['scripts'] !== null && 'start' in manifest['scripts'];
      return hasEntry && (!isStarted || 'files' in manifest || 'exports' in manifest);
    },
    false,
  );
}
