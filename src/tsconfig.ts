/** Which TypeScript project a file belongs to, with the options that the repository's own compiler would use. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ts } from 'ts-morph';

export interface TypeProject {
  /** Absolute, with forward slashes; undefined where no configuration file was found. */
  readonly configFile: string | undefined;
  readonly directory: string;
  readonly options: ts.CompilerOptions;
  readonly fileNames: readonly string[];
  readonly references: readonly string[];
  /** Version of the compiler that the repository has installed; undefined where none is. */
  readonly compiler: string | undefined;
  /** What is wrong with the configuration file, if anything. */
  readonly problem: string | undefined;
}

/** No inputs found, and an empty `files` list: what a solution tsconfig is supposed to have. */
const NO_INPUTS = new Set([18002, 18003]);

const WITHOUT_CONFIG: ts.CompilerOptions = {
  strict: false,
  allowJs: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  types: ['*'],
};

/**
 * A function that finds the project of an absolute file name: the nearest tsconfig (or jsconfig) whose files, or those of the
 * projects that it references, include the file; otherwise the options of the nearest one. `override` (`--tsconfig`) replaces the search.
 */
export function createProjectFinder(root: string, override: string | undefined): (fileName: string) => TypeProject {
  const projects = new Map<string, TypeProject>();
  const projectAt = (configFile: string): TypeProject => {
    const project = projects.get(configFile) ?? readProject(configFile);
    projects.set(configFile, project);
    return project;
  };
  const including = (configFile: string, fileName: string, seen: Set<string>): TypeProject | undefined => {
    if (seen.has(configFile)) return undefined;
    seen.add(configFile);
    const project = projectAt(configFile);
    if (project.fileNames.includes(fileName)) return project;
    for (const reference of project.references) {
      const found = existsSync(reference) ? including(reference, fileName, seen) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return (fileName) => {
    const configFiles = override ? [slashes(override)] : configFilesAbove(root, fileName);
    const seen = new Set<string>();
    for (const configFile of configFiles) {
      const found = including(configFile, fileName, seen);
      if (found) return found;
    }
    const [nearest] = configFiles;
    if (!nearest) {
      return {
        configFile: undefined,
        directory: root,
        options: WITHOUT_CONFIG,
        fileNames: [],
        references: [],
        compiler: undefined,
        problem: undefined,
      };
    }
    // Included by none. A solution tsconfig has no options of its own, so those of its first project say more.
    const project = projectAt(nearest);
    const referenced = project.references.filter((reference) => existsSync(reference)).map(projectAt);
    return project.fileNames.length > 0 ? project : (referenced.find(({ fileNames }) => fileNames.length > 0) ?? project);
  };
}

/** As the compiler spells file names: absolute, with forward slashes. */
export function absolute(root: string, file: string): string {
  return `${slashes(root).replace(/\/$/, '')}/${file}`;
}

function slashes(fileName: string): string {
  return fileName.split(path.sep).join('/');
}

/** Up to the root, and above it only inside the same git repository. */
function configFilesAbove(root: string, fileName: string): string[] {
  const found: string[] = [];
  const outside: string[] = [];
  for (let directory = path.dirname(fileName), isInside = true; ; directory = path.dirname(directory)) {
    const configFile = ['tsconfig.json', 'jsconfig.json'].map((name) => path.join(directory, name)).find((name) => existsSync(name));
    if (configFile) (isInside ? found : outside).push(slashes(configFile));
    if (existsSync(path.join(directory, '.git'))) return [...found, ...outside];
    if (directory === root) isInside = false;
    if (directory === path.dirname(directory)) return found;
  }
}

function readProject(configFile: string): TypeProject {
  const directory = path.posix.dirname(configFile);
  const { config, error } = ts.readConfigFile(configFile, (name) => ts.sys.readFile(name));
  const parsed = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, directory, undefined, configFile);
  const [problem] = [...(error ? [error] : []), ...parsed.errors].filter(({ code }) => !NO_INPUTS.has(code));
  const compiler = typescriptVersion(directory);
  return {
    configFile,
    directory,
    compiler,
    options: { ...defaultsOf(majorOf(compiler)), ...parsed.options },
    fileNames: parsed.fileNames,
    references: (parsed.projectReferences ?? []).map((reference) => slashes(ts.resolveProjectReferencePath(reference))),
    problem: problem && ts.flattenDiagnosticMessageText(problem.messageText, ' '),
  };
}

/** A JavaScript file is checked with `checkJs`, or with `// @ts-check` at its head. */
export function isChecked(text: string, { options }: TypeProject): boolean {
  const head = (ts.getLeadingCommentRanges(text, 0) ?? []).map(({ pos, end }) => text.slice(pos, end));
  if (head.some((comment) => /^\/\/\/?\s*@ts-nocheck\b/.test(comment))) return false;
  return options.checkJs === true || head.some((comment) => /^\/\/\/?\s*@ts-check\b/.test(comment));
}

/** TypeScript 6, which does the checking here, changed defaults that a repository on an older compiler relies on. */
function defaultsOf(major: number | undefined): ts.CompilerOptions {
  // Which compiler an unknown one is does not show: `strict` is the careful guess then.
  if (major === undefined) return { types: ['*'] };
  return major >= 6 ? {} : { types: ['*'], strict: false };
}

/** Of a version such as `5.9.3`. */
export function majorOf(version: string | undefined): number | undefined {
  return version === undefined ? undefined : Number.parseInt(version, 10);
}

function typescriptVersion(directory: string): string | undefined {
  for (let current = directory; ; current = path.dirname(current)) {
    const installed = path.join(current, 'node_modules/typescript/package.json');
    if (existsSync(installed)) return (JSON.parse(readFileSync(installed, 'utf8')) as { version: string }).version;
    if (current === path.dirname(current)) return undefined;
  }
}
