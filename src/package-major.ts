import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

/** Lowest major that a version or range lets in; undefined for a tag, an address or a workspace protocol. */
function toMajor(range: unknown): number | undefined {
  if (typeof range !== 'string') return undefined;
  const majors = range.split('||').map((part) => /^(?:npm:[^@]*@)?[\s^~>=v]*(\d+)(?:\.|\s|$)/.exec(part.trim())?.[1]);
  return majors.some((major) => major === undefined) ? undefined : Math.min(...majors.map(Number));
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
 * The major version of a package that a file below `root` gets: what is installed beside it or above, else the lowest that the nearest
 * manifest which declares it lets in. Never looks above `root`.
 */
export function createMajors(root: string): (file: string, name: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  const ask = (directory: string, name: string): number | undefined => {
    const key = `${directory}\0${name}`;
    if (known.has(key)) return known.get(key);
    const absolute = join(root, directory);
    const installed = toMajor(readJson(join(absolute, 'node_modules', name, 'package.json'))?.['version']);
    const answer = installed ?? toMajor(getDeclared(absolute, name)) ?? (directory === '.' ? undefined : ask(dirname(directory), name));
    known.set(key, answer);
    return answer;
  };
  return (file, name) => ask(dirname(file), name);
}
