import { existsSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { ts } from 'ts-morph';
import { readCompilerOptions } from './compiler-options.ts';

/** A directory of build output, and one that its sources may be in; both relative to the root. */
export type BuildOutput = readonly [output: string, source: string];

/** By the tsconfig files of a directory: `outDir` is built from `rootDir`, or from the directory or its `src/` where that is not said. */
export function readOutputs(root: string, directory: string): BuildOutput[] {
  const absolute = join(root, directory);
  const names = existsSync(absolute) ? readdirSync(absolute).filter((name) => /^tsconfig.*\.json$/.test(name)) : [];
  return names.toSorted().flatMap((name) => getOutputs(root, directory, readCompilerOptions(join(absolute, name))));
}

function getOutputs(root: string, directory: string, { rootDir, outDir, declarationDir }: ts.CompilerOptions): BuildOutput[] {
  const toRelative = (path: string): string => relative(root, path).split(sep).join('/') || '.';
  const sources = rootDir === undefined ? [directory, posix.join(directory, 'src')] : [toRelative(rootDir)];
  const outputs = [outDir, declarationDir].filter((one) => one !== undefined);
  return outputs.flatMap((output) => sources.map((source): BuildOutput => [toRelative(output), source]));
}

/** Where the sources of a built file may stand: `src/main` for `lib/main`. */
export function getBuiltFrom(path: string, outputs: readonly BuildOutput[]): string[] {
  return outputs.flatMap(([output, source]) =>
    output !== '.' && path.startsWith(`${output}/`) ? [posix.join(source, path.slice(output.length + 1))] : [],
  );
}
