import { getHeapStatistics } from 'node:v8';
import { Project, ts } from 'ts-morph';
import type { ProgramFile } from './program-index.ts';
import type { Failure, SourceText } from '../../types.ts';
import { createModuleMap, type ResolveModule } from './module-map.ts';
import { getScriptKind } from './script-kind.ts';

/** Files live below a root of their own: nothing of the machine's disk can leak into the program or the report. */
export const VIRTUAL_ROOT = '/scan/';

/** Of the heap, what the trees of all files and what is made of them may take beside the compiler; measured for a unit of text. */
const HEAP_SHARE = 0.85;
const COMPILER_BYTES = 60 * 1024 * 1024;
const BYTES_PER_UNIT = 56;
const MB = 1024 * 1024;

export interface LoadedProgram {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ProgramFile[];
  readonly failures: readonly Failure[];
  readonly resolve: ResolveModule;
  /** Gives the trees to the program of fewer files, which `loadProgram` makes of these very sources instead. */
  readonly handOn: (fewer: readonly SourceText[]) => void;
}

/** Trees of files by the names that the program has for them. */
type Trees = Map<string, ts.SourceFile>;

/**
 * Imports are resolved among the files of the scan only, the library is ES2023 without DOM, and JavaScript is typed by what it says.
 */
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  strict: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  types: [],
};

let library: ReadonlyMap<string, ts.SourceFile> | undefined;

/** The declarations of the language, as ts-morph brings them; parsed once. */
function getLibrary(): ReadonlyMap<string, ts.SourceFile> {
  if (library) return library;
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: OPTIONS });
  project.createSourceFile('/empty.ts'); // A program of no files has no library either.
  const files = project.getProgram().compilerObject.getSourceFiles();
  return (library = new Map(files.map((file) => [file.fileName, file])));
}

/** Comments are types in JavaScript; in TypeScript all that is asked of them is whether they say `@private`. */
function parse({ file, text }: SourceText): ts.SourceFile {
  const kind = getScriptKind(file);
  const { ParseAll, ParseNone } = ts.JSDocParsingMode;
  const jsDocParsingMode = kind === ts.ScriptKind.JSX || text.includes('@private') ? ParseAll : ParseNone;
  const options = { languageVersion: ts.ScriptTarget.ES2023, jsDocParsingMode };
  return ts.createSourceFile(VIRTUAL_ROOT + file, withoutBom(text), options, true, kind);
}

function withoutBom(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

const handedOver = new WeakMap<readonly SourceText[], Trees>();

/** The first look at files. Their trees are kept for the program, as long as a program of all of them would fit into the heap. */
export class ParsedFiles {
  private trees: Trees | undefined = new Map();
  private room: number;

  /** `limitMb`: of the heap that may be used; all of it where it is not given. */
  constructor(limitMb: number | undefined) {
    const heap = limitMb === undefined ? getHeapStatistics().heap_size_limit : limitMb * MB;
    this.room = (heap - COMPILER_BYTES) * HEAP_SHARE;
  }

  /**
   * The tree, without a BOM that the text has.
   * @throws RangeError for a file that is nested too deeply
   */
  parse(source: SourceText): ts.SourceFile {
    this.room -= source.text.length * BYTES_PER_UNIT;
    if (this.room < 0) this.trees = undefined;
    if (!this.trees) return parseAlone(source);
    const tree = parse(source);
    this.trees.set(tree.fileName, tree);
    return tree;
  }

  /** What `loadProgram` of these very sources will need; the trees of all others are dropped. */
  handOver(sources: readonly SourceText[]): void {
    if (!this.trees) return;
    giveTo(sources, this.trees);
    this.trees = undefined;
  }
}

function giveTo(sources: readonly SourceText[], trees: Trees): void {
  const wanted = sources.flatMap(({ file }) => trees.get(VIRTUAL_ROOT + file) ?? []);
  handedOver.set(sources, new Map(wanted.map((tree) => [tree.fileName, tree])));
}

/** The trees that were kept for a program which is not made. */
export function dropParsed(sources: readonly SourceText[]): void {
  handedOver.delete(sources);
}

/** A tree that belongs to no program. */
function parseAlone({ file, text }: SourceText): ts.SourceFile {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(file, withoutBom(text), options, true, getScriptKind(file));
}

/** One program over the given texts. */
export function loadProgram(root: string, sources: readonly SourceText[]): LoadedProgram {
  const trees = handedOver.get(sources) ?? new Map<string, ts.SourceFile>();
  handedOver.delete(sources);
  const failures: Failure[] = [];
  const files: { file: string; node: ts.SourceFile; offset: number }[] = [];
  for (const source of sources) {
    const { file, text } = source;
    try {
      const node = trees.get(VIRTUAL_ROOT + file) ?? parse(source);
      trees.set(node.fileName, node);
      // The tree is without a BOM; the offsets of our data count it.
      files.push({ file, node, offset: text.startsWith('\uFEFF') ? 1 : 0 });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      failures.push({ file, code: 'LEAKSHIFT_DEPTH', message: 'nested too deeply to be analysed; exclude it with --exclude' });
    }
  }
  const resolve = createModuleMap(
    root,
    sources.map((source) => source.file),
  );
  const imports = new Map<string, Set<string>>();
  const program = ts.createProgram(
    files.map(({ node }) => node.fileName),
    OPTIONS,
    createHost(trees, resolve, imports),
  );
  return {
    checker: program.getTypeChecker(),
    files: files.map((one) => ({ ...one, imports: imports.get(one.file) ?? new Set<string>() })),
    failures,
    resolve,
    handOn: (fewer) => giveTo(fewer, trees),
  };
}

/** Shows the compiler these trees and the library, and nothing else. `imports` is filled with what imports resolve to. */
function createHost(trees: Trees, resolve: ResolveModule, imports: Map<string, Set<string>>): ts.CompilerHost {
  const getSourceFile = (name: string) => trees.get(name) ?? getLibrary().get(name);
  const directory = [...getLibrary().keys()][0]?.replace(/[^/]*$/, '') ?? '/';
  return {
    getSourceFile,
    fileExists: (name) => getSourceFile(name) !== undefined,
    readFile: (name) => getSourceFile(name)?.text,
    getDefaultLibFileName: (options) => directory + ts.getDefaultLibFileName(options),
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    resolveModuleNames: (names, from) =>
      names.map((name) => {
        const importer = from.slice(VIRTUAL_ROOT.length);
        const found = resolve(name, importer);
        if (found === undefined) return undefined;
        imports.set(importer, (imports.get(importer) ?? new Set()).add(found));
        return { resolvedFileName: VIRTUAL_ROOT + found };
      }),
  };
}
