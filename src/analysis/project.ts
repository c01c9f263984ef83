import { getHeapStatistics } from 'node:v8';
import { Project, ts } from 'ts-morph';
import type { ProgramFile } from './program-index.ts';
import type { Failure, SourceText } from '../types.ts';
import { createModuleMap, type ResolveModule } from './module-map.ts';
import { getScriptKind } from './script-kind.ts';

/** Files live below a root of their own: nothing of the machine's disk can leak into the program or the report. */
export const VIRTUAL_ROOT = '/scan/';

/** Of the heap, what the trees of all files and what is made of them may take; measured for a unit of text. */
const HEAP_SHARE = 0.85;
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

/** An empty program to be, with what its imports resolve to and did. */
interface Opened {
  readonly project: Project;
  readonly imports: Map<string, Set<string>>;
  resolve: ResolveModule;
}

/**
 * Imports are resolved among the files of the scan only, the library is ES2023 without DOM, every file is a module (so that two scripts with a
 * global of one name stay apart), and JavaScript is typed by what it says.
 */
function openProject(): Opened {
  const opened: Omit<Opened, 'project'> = { imports: new Map(), resolve: () => undefined };
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
          const found = opened.resolve(name, importer);
          if (found !== undefined) opened.imports.set(importer, (opened.imports.get(importer) ?? new Set()).add(found));
          return found === undefined ? undefined : { resolvedFileName: VIRTUAL_ROOT + found };
        }),
    }),
  });
  return Object.assign(opened, { project });
}

function parse({ project }: Opened, { file, text }: SourceText): ts.SourceFile {
  return project.createSourceFile(VIRTUAL_ROOT + file, text, { scriptKind: getScriptKind(file) }).compilerNode;
}

const handedOver = new WeakMap<readonly SourceText[], Opened>();

/** The first look at files. Their trees are kept for the program, as long as a program of all of them would fit into the heap. */
export class ParsedFiles {
  private opened: Opened | undefined = openProject();
  private room: number;

  /** `limitMb`: of the heap that may be used; all of it where it is not given. */
  constructor(limitMb: number | undefined) {
    this.room = (limitMb === undefined ? getHeapStatistics().heap_size_limit : limitMb * MB) * HEAP_SHARE;
  }

  /**
   * The tree, without a BOM that the text has.
   * @throws RangeError for a file that is nested too deeply
   */
  parse(source: SourceText): ts.SourceFile {
    this.room -= source.text.length * BYTES_PER_UNIT;
    if (this.room < 0) this.opened = undefined;
    return this.opened ? parse(this.opened, source) : parseAlone(source);
  }

  /** What `loadProgram` of these very sources will need; the trees of all others are dropped. */
  handOver(sources: readonly SourceText[]): void {
    if (!this.opened) return;
    giveTo(sources, this.opened);
    this.opened = undefined;
  }
}

function giveTo(sources: readonly SourceText[], opened: Opened): void {
  const wanted = new Set(sources.map(({ file }) => VIRTUAL_ROOT + file));
  for (const file of opened.project.getSourceFiles()) if (!wanted.has(file.compilerNode.fileName)) opened.project.removeSourceFile(file);
  handedOver.set(sources, opened);
}

/** The trees that were kept for a program which is not made. */
export function dropParsed(sources: readonly SourceText[]): void {
  handedOver.delete(sources);
}

/** A tree that belongs to no program; comments say nothing that is asked of it. */
export function parseAlone({ file, text }: SourceText): ts.SourceFile {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(file, text.replace(/^\uFEFF/, ''), options, true, getScriptKind(file));
}

/** One program over the given texts. */
export function loadProgram(root: string, sources: readonly SourceText[]): LoadedProgram {
  const opened = handedOver.get(sources) ?? openProject();
  handedOver.delete(sources);
  opened.resolve = createModuleMap(
    root,
    sources.map((source) => source.file),
  );
  const { project, imports } = opened;
  const failures: Failure[] = [];
  const files: { file: string; offset: number }[] = [];
  for (const source of sources) {
    const { file, text } = source;
    try {
      if (!project.getSourceFile(VIRTUAL_ROOT + file)) parse(opened, source);
      // ts-morph drops a BOM; the offsets of our data count it.
      files.push({ file, offset: text.startsWith('\uFEFF') ? 1 : 0 });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      failures.push({ file, code: 'LEAKSHIFT_DEPTH', message: 'nested too deeply to be analysed; exclude it with --exclude' });
    }
  }
  const checker = project.getTypeChecker().compilerObject;
  const nodeOf = (file: string) => project.getSourceFileOrThrow(VIRTUAL_ROOT + file).compilerNode;
  return {
    checker,
    files: files.map(({ file, offset }) => ({ file, node: nodeOf(file), offset, imports: imports.get(file) ?? new Set<string>() })),
    failures,
    resolve: opened.resolve,
    handOn: (fewer) => giveTo(fewer, opened),
  };
}
