/** Which files a part of the owners needs in its program, and what that costs. */
import { ts } from 'ts-morph';
import { createModuleMap } from '../analysis/module-map.ts';
import { isTestFile } from '../analysis/test-files.ts';
import { COMPUTED, createOutside } from '../outside.ts';
import type { SourceText } from '../types.ts';

const MB = 1e6;
/** Measured: the compiler with its library; what a unit of text costs as syntax tree, index and flow; what judging the containers in it adds. */
const BASE_MB = 60;
const LOADED_BYTES = 36;
const JUDGED_BYTES = 20;

export interface Needs {
  /** Positions in `sources` of all that the owners need, their own among them. */
  readonly of: (owners: readonly string[]) => ReadonlySet<number>;
  /** MB of heap for a program of these files in which these owners are judged. */
  readonly estimate: (files: Iterable<number>, owners: readonly string[]) => number;
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
export function createNeeds(root: string, sources: readonly SourceText[], isWide: boolean): Needs {
  const positions = new Map(sources.map(({ file }, position) => [file, position]));
  const { imports, blind } = findImports(root, sources, positions);
  const importers: number[][] = imports.map(() => []);
  for (const [from, targets] of imports.entries()) for (const to of targets) importers[to]?.push(from);
  const ambient = sources.flatMap(({ file, text }, position) => (isAmbient(file, text) ? [position] : []));
  const sizeOf = (position: number) => sources[position]?.text.length ?? 0;
  const positionsOf = (owners: readonly string[]) => owners.flatMap((owner) => positions.get(owner) ?? []);
  return {
    of: (owners) => {
      const own = positionsOf(owners);
      const start = [...own, ...findGlobalUses(sources, own)];
      const reaching = follow(isWide ? follow(start, imports) : start, importers);
      const needed = follow([...reaching, ...ambient], imports);
      return isWide ? new Set([...needed, ...blind]) : needed;
    },
    estimate: (files, owners) =>
      toMb(
        [...files].reduce((sum, position) => sum + sizeOf(position), 0),
        positionsOf(owners).reduce((sum, position) => sum + sizeOf(position), 0),
      ),
  };
}

interface Imports {
  /** By file, the files that it imports. */
  readonly imports: readonly (readonly number[])[];
  /** Files that load what is not known, and are no tests. */
  readonly blind: readonly number[];
}

function findImports(root: string, sources: readonly SourceText[], positions: ReadonlyMap<string, number>): Imports {
  const resolve = createModuleMap(root, [...positions.keys()]);
  const outside = createOutside(root, [...positions.keys()], resolve);
  const blind: number[] = [];
  const imports = sources.map(({ file, text }, position) => {
    const targets = new Set<number>();
    let isBlind = COMPUTED.test(text);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const target = resolve(fileName, file);
      if (target !== undefined) targets.add(positions.get(target) ?? position);
      else isBlind ||= !fileName.startsWith('.') && !outside.isKnownModule(fileName, file, undefined);
    }
    if (isBlind && !isTestFile(file)) blind.push(position);
    return [...targets];
  });
  return { imports, blind };
}

/** All that can be got to from `start` by the edges, `start` among it. */
function follow(start: Iterable<number>, edges: readonly (readonly number[])[]): Set<number> {
  const found = new Set(start);
  // What is added while it is walked through is walked through as well.
  for (const next of found) for (const other of edges[next] ?? []) found.add(other);
  return found;
}

/** Declares something for all files, imported or not. */
function isAmbient(file: string, text: string): boolean {
  return /\.d\.[cm]?ts$/.test(file) || /\bdeclare\s+(?:global|module)\b/.test(text);
}

const GLOBAL = /\b(?:globalThis|global|window|self)\s*(?:\.|\[['"])\s*([\w$]+)['"\]]*[\w$.\s]*(?:\?\?|\|\|)?=(?!=)/g;
const MODULE = /\b(?:import|export|exports|require|module)\b/;

/** The files that may name what the owners put into the global object; scripts share all that they declare. */
function findGlobalUses(sources: readonly SourceText[], owners: readonly number[]): number[] {
  const texts = owners.map((owner) => sources[owner]?.text ?? '');
  const names = new Set(texts.flatMap((text) => [...text.matchAll(GLOBAL)].map(([, name = '']) => name.replaceAll('$', '\\$'))));
  const isNamed = names.size === 0 ? undefined : new RegExp(`(?<![\\w$])(?:${[...names].join('|')})(?![\\w$])`);
  const hasScript = texts.some((text) => !MODULE.test(text));
  return sources.flatMap(({ text }, position) => (isNamed?.test(text) || (hasScript && !MODULE.test(text)) ? [position] : []));
}
