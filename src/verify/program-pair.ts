/** Programs of one TypeScript project over the texts before and after the rewrite. */
import { LRUCache } from 'lru-cache';
import { Project, ts } from 'ts-morph';
import { LRU_CACHE, resolveOwnLruCache } from './lru-cache-types.ts';
import type { TypeProject } from '../tsconfig.ts';

/** Texts that stand in for files on disk, by absolute file name; undefined for a file that is not there. */
export type Overlay = ReadonlyMap<string, string | undefined>;

export interface ProgramPair {
  readonly before: ts.Program;
  /** A program over other texts of the same files; what they do not change is taken over from the program made last. */
  readonly after: (overlay: Overlay) => ts.Program;
  /** Files that import the given one directly, in any program made so far. */
  readonly importersOf: (fileName: string) => ReadonlySet<string>;
}

/** `isAdded` tells for an importing file whether its package is only about to get lru-cache: a hoisted copy then does not count. */
export function createProgramPair(
  project: TypeProject,
  touched: readonly string[],
  original: Overlay,
  isAdded: (containingFile: string) => boolean,
): ProgramPair {
  const options = gateOptions(project.options, touched);
  const rootNames = [...new Set([...project.fileNames, ...touched])];
  const importers = new Map<string, Set<string>>();
  const { folder, files } = standardLibrary(options);
  const parsed = new Map<string, ts.SourceFile | undefined>(files);
  const base = ts.createCompilerHost(options);
  const resolutions = ts.createModuleResolutionCache(project.directory, base.getCanonicalFileName, options);

  const hostOver = (overlay: Overlay): ts.CompilerHost => {
    const host: ts.CompilerHost = {
      ...base,
      getCurrentDirectory: () => project.directory,
      getDefaultLibLocation: () => folder,
      getDefaultLibFileName: (libraryOptions) => `${folder}/${ts.getDefaultLibFileName(libraryOptions)}`,
      writeFile: () => undefined,
      fileExists: (name) => (overlay.has(name) ? overlay.get(name) !== undefined : base.fileExists(name)),
      readFile: (name) => (overlay.has(name) ? overlay.get(name) : base.readFile(name)),
      getSourceFile: (name, languageVersion) => {
        if (overlay.has(name)) {
          const text = overlay.get(name)?.replace(/^\uFEFF/, '');
          return text === undefined ? undefined : ts.createSourceFile(name, text, languageVersion, true);
        }
        if (!parsed.has(name)) parsed.set(name, base.getSourceFile(name, languageVersion));
        return parsed.get(name);
      },
      resolveModuleNameLiterals: (literals, containingFile, redirected, moduleOptions, containing) =>
        literals.map((literal) => {
          const mode = ts.getModeForUsageLocation(containing, literal, moduleOptions);
          const isLruCache = literal.text === LRU_CACHE;
          const own = isLruCache && isAdded(containingFile) ? resolveOwnLruCache(literal, mode) : undefined;
          const found = own ?? ts.resolveModuleName(literal.text, containingFile, moduleOptions, host, resolutions, redirected, mode);
          const result = isLruCache && !found.resolvedModule ? resolveOwnLruCache(literal, mode) : found;
          const target = result.resolvedModule?.resolvedFileName;
          if (target !== undefined) importers.set(target, (importers.get(target) ?? new Set()).add(containingFile));
          return result;
        }),
    };
    return host;
  };
  const create = (overlay: Overlay, oldProgram?: ts.Program) =>
    ts.createProgram({ rootNames, options, host: hostOver(overlay), ...(oldProgram ? { oldProgram } : {}) });

  const before = create(original);
  let latest = before;
  return {
    before,
    after: (overlay) => (latest = create(overlay, latest)),
    importersOf: (fileName) => importers.get(fileName) ?? new Set(),
  };
}

interface StandardLibrary {
  readonly folder: string;
  readonly files: ReadonlyMap<string, ts.SourceFile>;
}

/** Parsing it takes longer than most checks, and most projects of a repository ask for the same one. */
const libraries = new LRUCache<string, StandardLibrary>({ max: 2 });

/** The `lib.*.d.ts` files that the options ask for. ts-morph keeps them in memory only, and hands them out only inside of a project. */
function standardLibrary({ target, lib, noLib }: ts.CompilerOptions): StandardLibrary {
  const key = JSON.stringify([target, lib, noLib]);
  const known = libraries.get(key);
  if (known) return known;
  const compilerOptions = { types: [], ...(target === undefined ? {} : { target }), ...(lib ? { lib } : {}), ...(noLib ? { noLib } : {}) };
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
  project.createSourceFile('/empty.ts', '');
  const files = project.getProgram().compilerObject.getSourceFiles();
  const [first = { fileName: '/' }] = files;
  const folder = first.fileName.slice(0, first.fileName.lastIndexOf('/'));
  const library = { folder, files: new Map(files.map((file) => [file.fileName, file])) };
  libraries.set(key, library);
  return library;
}

/** The project's own options, but able to write declarations (into memory), by which a change that importers can see is told. */
function gateOptions(options: ts.CompilerOptions, touched: readonly string[]): ts.CompilerOptions {
  const { outFile: _, ...separate } = options;
  return {
    ...separate,
    ...(touched.some((fileName) => /\.[cm]?jsx?$/.test(fileName)) ? { allowJs: true } : {}),
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    declarationMap: false,
    noEmitOnError: false,
    composite: false,
    incremental: false,
    skipLibCheck: true,
    ignoreDeprecations: '6.0',
  };
}

/** What the file shows to those that import it; undefined where the compiler cannot say. */
export function declarationsOf(program: ts.Program, fileName: string): string | undefined {
  const sourceFile = program.getSourceFile(fileName);
  let text: string | undefined;
  if (sourceFile) program.emit(sourceFile, (_, content) => (text = content), undefined, true);
  return text;
}
