/** The owners in groups that fit into the memory, package by package. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Needs } from './needs.ts';

/** Owners that are judged together, with the positions of the files that their program needs. */
export interface Group {
  readonly owners: readonly string[];
  readonly files: ReadonlySet<number>;
}

/** Owners of one package that are judged nowhere: even one of them needs more than there is. */
export interface Unfit {
  readonly home: string;
  readonly owners: readonly string[];
  /** Of the one that needs most. */
  readonly files: number;
  readonly estimate: number;
}

export interface Grouping {
  readonly groups: readonly Group[];
  readonly unfit: readonly Unfit[];
}

/** Packages go together as long as they fit, those first that need most; one that does not fit is halved until its parts do. */
export function groupOwners(owners: readonly string[], needs: Needs, budget: number, root: string): Grouping {
  const packages = [...groupBy(owners, createHomes(root))].map(([home, own]) => ({ home, ...split(own, needs, budget) }));
  const parts = packages.flatMap(({ fit }) => fit).toSorted((a, b) => b.files.size - a.files.size);
  const groups: Group[] = [];
  for (const part of parts) {
    const joined = groups.map((group) => unite(group, part));
    const at = joined.findIndex((group) => needs.estimate(group.files, group.owners) <= budget);
    const found = joined[at];
    if (found === undefined) groups.push(part);
    else groups[at] = found;
  }
  const unfit = packages.flatMap(({ home, unfit: lost }) => {
    const [most] = lost.toSorted((a, b) => b.estimate - a.estimate);
    return most === undefined ? [] : [{ home, owners: lost.map(({ owner }) => owner), files: most.files, estimate: most.estimate }];
  });
  return { groups, unfit };
}

function unite(a: Group, b: Group): Group {
  return { owners: [...a.owners, ...b.owners], files: new Set([...a.files, ...b.files]) };
}

interface Split {
  readonly fit: readonly Group[];
  readonly unfit: readonly { readonly owner: string; readonly files: number; readonly estimate: number }[];
}

function split(owners: readonly string[], needs: Needs, budget: number): Split {
  const files = needs.of(owners);
  const estimate = needs.estimate(files, owners);
  if (estimate <= budget) return { fit: [{ owners, files }], unfit: [] };
  const [first] = owners;
  if (first !== undefined && owners.length === 1) return { fit: [], unfit: [{ owner: first, files: files.size, estimate }] };
  const [left, right] = halve(owners).map((half) => split(half, needs, budget));
  return { fit: [...(left?.fit ?? []), ...(right?.fit ?? [])], unfit: [...(left?.unfit ?? []), ...(right?.unfit ?? [])] };
}

export function halve<T>(list: readonly T[]): [T[], T[]] {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
}

/** The nearest directory at or above a file with a package.json or tsconfig.json; `.` where there is none below the root. */
export function createHomes(root: string): (file: string) => string {
  const known = new Map<string, string>();
  const ask = (directory: string): string => {
    const cached = known.get(directory);
    if (cached !== undefined) return cached;
    const isHome = directory === '.' || ['package.json', 'tsconfig.json'].some((name) => existsSync(join(root, directory, name)));
    const home = isHome ? directory : ask(dirname(directory));
    known.set(directory, home);
    return home;
  };
  return (file) => ask(dirname(file));
}

function groupBy(files: readonly string[], keyOf: (file: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const group = groups.get(keyOf(file));
    if (group) group.push(file);
    else groups.set(keyOf(file), [file]);
  }
  return groups;
}
