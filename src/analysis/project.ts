import { Project, ts } from 'ts-morph';
import type { ProgramFile } from './program-index.ts';
import type { Failure, SourceText } from '../types.ts';
import { createModuleMap, type ResolveModule } from './module-map.ts';
import { getScriptKind } from './script-kind.ts';

/** Files live below a root of their own: nothing of the machine's disk can leak into the program or the report. */
export const VIRTUAL_ROOT = '/scan/';

export interface LoadedProgram {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ProgramFile[];
  readonly failures: readonly Failure[];
  readonly resolve: ResolveModule;
}

/**
 * One program over the given texts. Imports are resolved among `sources` only, the library is ES2023 without DOM, every file is a module
 * (so that two scripts with a global of one name stay apart), and JavaScript is typed by what it says.
 */
export function loadProgram(root: string, sources: readonly SourceText[]): LoadedProgram {
  const resolve = createModuleMap(
    root,
    sources.map((source) => source.file),
  );
  const imports = new Map<string, Set<string>>();
  const project = new Project({
    useInMemoryFileSystem: true,
    skipFileDependencyResolution: true,
    compilerOptions: {
      allowJs: true,
      strict: true,
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2023.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      moduleDetection: ts.ModuleDetectionKind.Force,
      jsx: ts.JsxEmit.Preserve,
      types: [],
    },
    resolutionHost: () => ({
      resolveModuleNames: (names, from) =>
        names.map((name) => {
          const importer = from.slice(VIRTUAL_ROOT.length);
          const found = resolve(name, importer);
          if (found !== undefined) imports.set(importer, (imports.get(importer) ?? new Set()).add(found));
          return found === undefined ? undefined : { resolvedFileName: VIRTUAL_ROOT + found };
        }),
    }),
  });
  const failures: Failure[] = [];
  const files: { file: string; add: () => ts.SourceFile; offset: number }[] = [];
  for (const { file, text } of sources) {
    try {
      const source = project.createSourceFile(VIRTUAL_ROOT + file, text, { scriptKind: getScriptKind(file) });
      // ts-morph drops a BOM; the offsets of our data count it.
      files.push({ file, add: () => source.compilerNode, offset: text.startsWith('\uFEFF') ? 1 : 0 });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      failures.push({ file, code: 'LEAKSHIFT_DEPTH', message: 'nested too deeply to be analysed; exclude it with --exclude' });
    }
  }
  const checker = project.getTypeChecker().compilerObject;
  return {
    checker,
    files: files.map(({ file, add, offset }) => ({ file, node: add(), offset, imports: imports.get(file) ?? new Set<string>() })),
    failures,
    resolve,
  };
}
