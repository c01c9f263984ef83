import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which of the majors that a range lets in is asked for. */
type End = 'lowest' | 'highest';

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

function readJson(file: string): Record<string, unknown> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined; // A manifest that cannot be read says nothing; its own tools complain about it.
  }
}

/** Lowest or highest major that a version or range lets in; undefined for a tag, an address, a workspace protocol, or no end. */
function toMajor(range: unknown, end: End): number | undefined {
  if (typeof range !== 'string') return undefined;
  const parts = range.split('||').map((part) => part.trim());
  const majors = parts.map((part) => /^(?:npm:[^@]*@)?[\s^~>=v]*(\d+)(?:\.|\s|$)/.exec(part)?.[1]);
  if (majors.some((major) => major === undefined)) return undefined;
  if (end === 'lowest') return Math.min(...majors.map(Number));
  // `>=4`, `4 - 6` and `4 <7` let in what their first number does not say.
  return parts.some((part) => />|\s/.test(part)) ? undefined : Math.max(...majors.map(Number));
}

function getDeclared(directory: string, name: string): unknown {
  const manifest = readJson(join(directory, 'package.json'));
  for (const section of SECTIONS) {
    const listed: unknown = manifest?.[section];
    if (typeof listed === 'object' && listed !== null && name in listed) return (listed as Record<string, unknown>)[name];
  }
  return undefined;
}

/**
 * The major version of a package that a file below `root` gets: what is installed beside it or above, else the lowest (or highest) that the
 * nearest manifest which declares it lets in. Never looks above `root`.
 */
export function createMajors(root: string): (file: string, name: string, end?: End) => number | undefined {
  const known = new Map<string, number | undefined>();
  const ask = (directory: string, name: string, end: End): number | undefined => {
    const key = `${directory}\0${name}\0${end}`;
    if (known.has(key)) return known.get(key);
    const absolute = join(root, directory);
    const installed = toMajor(readJson(join(absolute, 'node_modules', name, 'package.json'))?.['version'], end);
    const declared = installed ?? toMajor(getDeclared(absolute, name), end);
    const answer = declared ?? (directory === '.' ? undefined : ask(dirname(directory), name, end));
    known.set(key, answer);
    return answer;
  };
  return (file, name, end = 'lowest') => ask(dirname(file), name, end);
}
