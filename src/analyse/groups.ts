/** The owners in groups that fit into the memory, package by package. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groupBy } from '../analysis/group-by.ts';
import { addAll, type PartSet } from './closure.ts';
import type { Needs } from './needs.ts';

/** Owners that are judged together, with the files that their program needs. */
export interface Group {
  readonly owners: readonly string[];
  readonly needed: PartSet;
  readonly estimate: number;
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
  const parts = packages.flatMap(({ fit }) => fit).toSorted((a, b) => b.estimate - a.estimate);
  const groups: Group[] = [];
  for (const part of parts) {
    const found = findRoom(groups, part, needs, budget);
    if (found === undefined) groups.push(part);
    else groups[found.at] = found.group;
  }
  const unfit = packages.flatMap(({ home, unfit: lost }) => {
    const [most] = lost.toSorted((a, b) => b.estimate - a.estimate);
    if (most === undefined) return [];
    return [{ home, owners: lost.flatMap((one) => one.owners), files: needs.filesOf(most.needed).size, estimate: most.estimate }];
  });
  return { groups, unfit };
}

function findRoom(groups: readonly Group[], part: Group, needs: Needs, budget: number): { at: number; group: Group } | undefined {
  for (const [at, other] of groups.entries()) {
    const group = toGroup([...other.owners, ...part.owners], addAll(other.needed.slice(), part.needed), needs);
    if (group.estimate <= budget) return { at, group };
  }
  return undefined;
}

function toGroup(owners: readonly string[], needed: PartSet, needs: Needs): Group {
  return { owners, needed, estimate: needs.estimate(needed, owners) };
}

export function createGroup(owners: readonly string[], needs: Needs): Group {
  return toGroup(owners, needs.of(owners), needs);
}

/** Those of one owner do not fit however little else there is. */
interface Split {
  readonly fit: readonly Group[];
  readonly unfit: readonly Group[];
}

function split(owners: readonly string[], needs: Needs, budget: number): Split {
  const group = createGroup(owners, needs);
  if (group.estimate <= budget) return { fit: [group], unfit: [] };
  if (owners.length === 1) return { fit: [], unfit: [group] };
  const halves = halve(owners).map((half) => split(half, needs, budget));
  return { fit: halves.flatMap(({ fit }) => fit), unfit: halves.flatMap(({ unfit }) => unfit) };
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
