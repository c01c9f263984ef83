/** The type gate: what the repository's own compiler options say about the new texts that they did not say about the old ones. */
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { ts } from 'ts-morph';
import { LRU_LIBRARIES } from '../lru-target.ts';
import type { Config, Rewritten, RewrittenFile } from '../types.ts';
import { addedDiagnostics, messageOf } from './diagnostics.ts';
import { LRU_CACHE } from './lru-cache-types.ts';
import { createProgramPair, declarationsOf, type Overlay, type ProgramPair } from './program-pair.ts';
import { absolute, createProjectFinder, isChecked, majorOf, type TypeProject } from '../tsconfig.ts';

/** A diagnostic that only the rewritten code has. */
export interface TypeError {
  /** POSIX, relative to the root; of an edited file or of one that imports it. */
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly message: string;
  /** The edited files that can have caused it, relative to the root: the file itself first, then those that it imports. */
  readonly causes: readonly string[];
}

export interface TypeCheck {
  readonly errors: readonly TypeError[];
  /** What could not be checked, one sentence each. */
  readonly notes: readonly string[];
}

export type TypeGate = (rewritten: Rewritten) => TypeCheck;

/** Cannot find the module, or only its JavaScript; cannot find a name that @types/node would bring. */
const UNTYPED = 7016;
const UNRESOLVED = new Set([2307, 2792, UNTYPED, 2591, 2580]);
/** Each holds the syntax trees of a whole program. */
const PROGRAMS_KEPT = 2;

interface Checked {
  readonly errors: readonly TypeError[];
  /** Imports of edited files that resolve to nothing. */
  readonly unresolved: number;
  /** LRU libraries that edited files import from now on and that are not installed. */
  readonly unknown: readonly string[];
}

type Check = (files: readonly RewrittenFile[], rewritten: Rewritten) => Checked;

/** One gate serves all rounds of a run: the texts before are checked once, and a project whose edits stay the same is not checked again. */
export function createTypeGate({ root, tsconfig }: Config): TypeGate {
  const findProject = createProjectFinder(root, tsconfig);
  const projects = new Map<string, TypeProject>();
  const projectOf = (file: string) => {
    const project = projects.get(file) ?? findProject(absolute(root, file));
    projects.set(file, project);
    return project;
  };
  const checks = new LRUCache<string, Check>({ max: PROGRAMS_KEPT });
  const results = new LRUCache<string, Checked>({ max: 1000 });

  return (rewritten) => {
    const sources = rewritten.files.filter(({ file }) => /\.[cm]?[jt]sx?$/.test(file));
    const groups = new Map<string, RewrittenFile[]>();
    for (const source of sources) {
      const configFile = projectOf(source.file).configFile ?? '';
      groups.set(configFile, [...(groups.get(configFile) ?? []), source]);
    }
    const checked = [...groups].map(([configFile, files]) => {
      const key = JSON.stringify([configFile, rewritten.dependencies, files.map(({ file, after }) => [file, after])]);
      const known = results.get(key);
      if (known) return known;
      const check = checks.get(configFile) ?? createCheck(root, projectOf(files[0]?.file ?? ''));
      checks.set(configFile, check);
      const result = check(files, rewritten);
      results.set(key, result);
      return result;
    });
    const notes = [...projectNotes(sources, projectOf, root), ...resolutionNotes(checked)];
    return { errors: checked.flatMap(({ errors }) => errors), notes };
  };
}

function createCheck(root: string, project: TypeProject): Check {
  let pair: ProgramPair | undefined;
  let known: ReadonlySet<string> = new Set();
  let before = new Map<string, readonly ts.Diagnostic[]>();
  return (files, { dependencies }) => {
    const names = files.map(({ file }) => absolute(root, file));
    const original: Overlay = new Map(files.map((file, index) => [names[index] ?? '', file.before === '' ? undefined : file.before]));
    if (!pair || names.some((name) => !known.has(name))) {
      const added = dependencies
        .filter(({ name }) => name === LRU_CACHE)
        .map(({ manifest }) => path.posix.dirname(absolute(root, manifest)));
      pair = createProgramPair(project, names, original, (name) => added.some((directory) => name.startsWith(`${directory}/`)));
      known = new Set(names);
      before = new Map();
    }
    const program = pair.after(new Map(files.map((file, index) => [names[index] ?? '', file.after])));
    const causes = causesByFile(pair, program, names);
    const errors: TypeError[] = [];
    const unknown = new Set<string>();
    for (const [name, reasons] of causes) {
      const old = before.get(name) ?? diagnosticsOf(pair.before, name);
      before.set(name, old);
      for (const diagnostic of addedDiagnostics(old, diagnosticsOf(program, name))) {
        const library = unknownLibrary(diagnostic);
        if (library !== undefined) unknown.add(library);
        else errors.push(typeError(root, diagnostic, reasons));
      }
    }
    const current = names.flatMap((name) => diagnosticsOf(program, name));
    const unresolved = current.filter((diagnostic) => UNRESOLVED.has(diagnostic.code) && unknownLibrary(diagnostic) === undefined).length;
    return { errors, unresolved, unknown: [...unknown] };
  };
}

/** The files to check with the edited ones that each depends on: edited files, and importers of those whose declarations changed. */
function causesByFile(pair: ProgramPair, program: ts.Program, names: readonly string[]): Map<string, readonly string[]> {
  const causes = new Map<string, readonly string[]>(names.map((name) => [name, [name]]));
  for (const name of names) {
    const declarations = declarationsOf(program, name);
    if (declarations !== undefined && declarations === declarationsOf(pair.before, name)) continue;
    const sourceFile = program.getSourceFile(name);
    const isGlobal = sourceFile !== undefined && !ts.isExternalModule(sourceFile) && !/\.[cm]?jsx?$/.test(name);
    const importers = isGlobal ? program.getSourceFiles().map(({ fileName }) => fileName) : importersOf(pair, name);
    for (const importer of importers) {
      if (importer === name || importer.includes('/node_modules/') || /\.d\.[cm]?ts$/.test(importer)) continue;
      causes.set(importer, [...(causes.get(importer) ?? []), name]);
    }
  }
  return causes;
}

/** Every file that imports the given one, directly or through others. */
function importersOf(pair: ProgramPair, name: string): Set<string> {
  const found = new Set<string>();
  const open = [name];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const importer of pair.importersOf(file)) {
      if (found.has(importer)) continue;
      found.add(importer);
      open.push(importer);
    }
  }
  return found;
}

function diagnosticsOf(program: ts.Program, name: string): readonly ts.Diagnostic[] {
  const sourceFile = program.getSourceFile(name);
  return sourceFile ? program.getSemanticDiagnostics(sourceFile) : [];
}

/** The LRU library that is not installed, if that is what the diagnostic says; one without types (TS7016) is an error of its own. */
function unknownLibrary(diagnostic: ts.Diagnostic): string | undefined {
  if (!UNRESOLVED.has(diagnostic.code) || diagnostic.code === UNTYPED) return undefined;
  return [...LRU_LIBRARIES].find((library) => messageOf(diagnostic).includes(`'${library}'`));
}

function typeError(root: string, diagnostic: ts.Diagnostic, causes: readonly string[]): TypeError {
  const { file, start = 0 } = diagnostic;
  // Types that are named by where they come from must not bring the paths of this machine into the report.
  const message = messageOf(diagnostic)
    .replaceAll(/import\("[^"]*\/node_modules\//g, 'import("')
    .replaceAll(`${absolute(root, '')}`, '');
  return {
    file: relative(root, file?.fileName ?? ''),
    line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    code: diagnostic.code,
    message,
    causes: causes.map((cause) => relative(root, cause)),
  };
}

function projectNotes(sources: readonly RewrittenFile[], projectOf: (file: string) => TypeProject, root: string): string[] {
  const notes: string[] = [];
  const problems = new Map<string, string>();
  for (const { file } of sources) {
    const { configFile, problem } = projectOf(file);
    if (configFile !== undefined && problem !== undefined) problems.set(relative(root, configFile), problem);
  }
  for (const [configFile, problem] of problems) {
    notes.push(
      `${configFile} is not a valid configuration (${problem.replaceAll(absolute(root, ''), '')}): types were checked with what could be read of it`,
    );
  }
  const compilers = new Set(sources.flatMap(({ file }) => projectOf(file).compiler ?? []));
  for (const compiler of compilers) {
    // Compilers infer more from one major to the next, and report what the one before took.
    if (majorOf(compiler) !== majorOf(ts.version))
      notes.push(
        `types were checked with TypeScript ${ts.version}, the repository has ${compiler}: its own \`tsc --noEmit\` has the last word`,
      );
  }
  const withoutConfig = sources.filter(({ file }) => /\.[cm]?tsx?$/.test(file) && projectOf(file).configFile === undefined).length;
  if (withoutConfig > 0)
    notes.push(`${counted(withoutConfig, 'TypeScript file')} without a tsconfig.json: types were checked with lenient default options`);
  const unchecked = sources.filter(({ file, after }) => /\.[cm]?jsx?$/.test(file) && !isChecked(after, projectOf(file))).length;
  if (unchecked > 0)
    notes.push(`${counted(unchecked, 'JavaScript file')} ${unchecked === 1 ? 'is' : 'are'} not type-checked (checkJs is off)`);
  return notes;
}

function resolutionNotes(checked: readonly Checked[]): string[] {
  const notes: string[] = [];
  const unresolved = checked.reduce((sum, each) => sum + each.unresolved, 0);
  if (unresolved > 0) {
    notes.push(
      `${counted(unresolved, 'import')} in edited files ${unresolved === 1 ? 'does' : 'do'} not resolve (install the dependencies first): code that uses them was not checked`,
    );
  }
  for (const library of new Set(checked.flatMap(({ unknown }) => unknown)))
    notes.push(`the types of ${library} are not installed: its use was not checked`);
  return notes;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function relative(root: string, fileName: string): string {
  return path.relative(root, fileName).split(path.sep).join('/');
}
