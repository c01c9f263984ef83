/** Which files a part of the owners needs in its program, and what that costs. */
import { ts } from 'ts-morph';
import { createModuleMap } from '../analysis/program/module-map.ts';
import { isScriptText } from '../analysis/program/script-kind.ts';
import { isTestFile } from '../analysis/program/test-files.ts';
import { COMPUTED } from '../outside.ts';
import type { Questions } from '../questions.ts';
import { addAll, addPart, type Edges, findNeeds, Parts, type PartSet, reverse } from './closure.ts';
import type { SourceText } from '../types.ts';

const MB = 1e6;
/** Measured: the compiler with its library; what a unit of text costs as syntax tree, index and flow; what judging the containers in it adds. */
const BASE_MB = 60;
const LOADED_BYTES = 36;
const JUDGED_BYTES = 20;

export interface Needs {
  /** All files that the owners need, their own among them. */
  readonly of: (owners: readonly string[]) => PartSet;
  /** Their positions in `sources`. */
  readonly filesOf: (needed: PartSet) => ReadonlySet<number>;
  /** MB of heap for a program of these files in which these owners are judged. */
  readonly estimate: (needed: PartSet, owners: readonly string[]) => number;
}

/** MB of heap for one program of all. */
export function estimateAll(sources: readonly SourceText[], judged: ReadonlySet<string>): number {
  return toMb(
    sources.reduce((sum, { text }) => sum + text.length, 0),
    sources.reduce((sum, { file, text }) => sum + (judged.has(file) ? text.length : 0), 0),
  );
}

function toMb(loaded: number, judged: number): number {
  return BASE_MB + (loaded * LOADED_BYTES + judged * JUDGED_BYTES) / MB;
}

/**
 * An owner needs every file that can get at what it holds, because it imports it, directly or through others, or by a global; and for their
 * types all that those import. `isWide`: also every file that can get at what the owner imports, which may change what a value is made of, or
 * may do so by an import that nobody understands.
 */
export function createNeeds(
  root: string,
  sources: readonly SourceText[],
  owners: readonly string[],
  isWide: boolean,
  questions: Questions,
): Needs {
  const positions = new Map(sources.map(({ file }, position) => [file, position]));
  const { imports, blind } = findImports(root, sources, positions, questions);
  const importers = reverse(imports);
  const parts = new Parts(imports, importers);
  const needs = findNeeds(parts, imports, importers, isWide);
  const ofAll = toSet(parts, follow(findAmbient(sources), imports));
  if (isWide) for (const position of blind) addPart(ofAll, parts.of(position));
  const getGlobalUses = createGlobalUses(sources, owners);
  const sizeOf = (positionsOf: Iterable<number>) => [...positionsOf].reduce((sum, one) => sum + (sources[one]?.text.length ?? 0), 0);
  const sizes = parts.members.map(sizeOf);
  return {
    of: (some) => {
      const needed = addAll(parts.empty(), ofAll);
      const start = some.flatMap((owner) => [positions.get(owner) ?? [], getGlobalUses(owner)].flat());
      for (const part of new Set(start.map((position) => parts.of(position)))) addAll(needed, needs[part] ?? needed);
      return needed;
    },
    filesOf: (needed) => new Set(parts.partsOf(needed).flatMap((part) => parts.members[part] ?? [])),
    estimate: (needed, some) =>
      toMb(
        parts.partsOf(needed).reduce((sum, part) => sum + (sizes[part] ?? 0), 0),
        sizeOf(some.flatMap((owner) => positions.get(owner) ?? [])),
      ),
  };
}

interface Imports {
  /** By file, the files that it imports. */
  readonly imports: readonly (readonly number[])[];
  /** Files that load what is not known, and are no tests. */
  readonly blind: readonly number[];
}

function toSet(parts: Parts, positions: Iterable<number>): PartSet {
  const set = parts.empty();
  for (const position of positions) addPart(set, parts.of(position));
  return set;
}

function findImports(
  root: string,
  sources: readonly SourceText[],
  positions: ReadonlyMap<string, number>,
  { isKnownModule }: Questions,
): Imports {
  const resolve = createModuleMap(root, [...positions.keys()]);
  const blind: number[] = [];
  const imports = sources.map(({ file, text }, position) => {
    const targets = new Set<number>();
    let isBlind = COMPUTED.test(text);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const target = resolve(fileName, file);
      if (target !== undefined) targets.add(positions.get(target) ?? position);
      else isBlind ||= !fileName.startsWith('.') && !isKnownModule(fileName, file, undefined);
    }
    if (isBlind && !isTestFile(file)) blind.push(position);
    return [...targets];
  });
  return { imports, blind };
}

/** All that can be got to from `start` by the edges, `start` among it. */
function follow(start: Iterable<number>, edges: Edges): Set<number> {
  const found = new Set(start);
  // What is added while it is walked through is walked through as well.
  for (const next of found) for (const other of edges[next] ?? []) found.add(other);
  return found;
}

/** Files that declare something for all others, imported or not. */
function findAmbient(sources: readonly SourceText[]): number[] {
  return sources.flatMap(({ file, text }, position) =>
    /\.d\.[cm]?ts$/.test(file) || /\bdeclare\s+(?:global|module)\b/.test(text) ? [position] : [],
  );
}

const GLOBAL = /\b(?:globalThis|global|window|self)\s*(?:\.|\[['"])\s*([\w$]+)['"\]]*[\w$.\s]*(?:\?\?|\|\|)?=(?!=)/g;

/** By owner, the files that may name what it puts into the global object; scripts share all that they declare. Every text is gone through once. */
function createGlobalUses(sources: readonly SourceText[], owners: readonly string[]): (owner: string) => readonly number[] {
  const isOwner = new Set(owners);
  const declared = new Map<string, readonly string[]>();
  for (const { file, text } of sources)
    if (isOwner.has(file)) declared.set(file, [...new Set([...text.matchAll(GLOBAL)].map(([, name = '']) => name))]);
  const uses = findUses(sources, new Set([...declared.values()].flat()));
  const scripts = [...sources.entries()].flatMap(([position, { text }]) => (isScriptText(text) ? [position] : []));
  const isScript = new Set(scripts.map((position) => sources[position]?.file));
  return (owner) => [...(declared.get(owner) ?? []).flatMap((name) => uses.get(name) ?? []), ...(isScript.has(owner) ? scripts : [])];
}

/** By name, the files whose text has it. */
function findUses(sources: readonly SourceText[], names: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const uses = new Map([...names].map((name): [string, number[]] => [name, []]));
  if (names.size === 0) return uses;
  const one = new RegExp(`(?<![\\w$])(?:${[...names].map((name) => name.replaceAll('$', '\\$')).join('|')})(?![\\w$])`, 'g');
  for (const [position, { text }] of sources.entries())
    for (const name of new Set([...text.matchAll(one)].map(([found]) => found))) uses.get(name)?.push(position);
  return uses;
}
