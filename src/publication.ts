import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isExample, isRunFile, isShowing, isTestFile } from './analysis/program/test-files.ts';

interface Manifest {
  readonly [field: string]: unknown;
}

/** What the manifests of the repository say about a file. */
export interface Packages {
  /** Whether the package of a file may be installed by others: it has a name and is not private. */
  readonly isPublished: (file: string) => boolean;
  /** Whether it is made to be imported by others, and no application of the same repository shows what users do. */
  readonly isLibrary: (file: string) => boolean;
  /** Whether code outside of the repository may make what it is not seen to make: it is published, and neither an application nor a part of one. */
  readonly isForOthers: (file: string) => boolean;
  /** The directory of its package, from the root; the same for all files that no package with a name holds. */
  readonly getHome: (file: string) => string;
  /** The repository has several packages, tests and examples apart. */
  readonly isAmongOthers: boolean;
}

/** `undefined` where it cannot be read. */
type Answer<T> = (manifest: Manifest | undefined, dir: string) => T | undefined;
/** What the nearest package.json that says something answers about a file. */
type Ask = <T>(answer: Answer<T>, none: T) => (file: string) => T;

/** `files` are all of the scan. Each manifest is read once. */
export function createPackages(root: string, files: readonly string[]): Packages {
  const ask = createAsk(root);
  const getHome = ask((manifest, dir) => (manifest && 'name' in manifest ? relative(root, dir) : undefined), '');
  const isPublished = ask((manifest) => {
    if (!manifest) return true; // A manifest that cannot be read protects more than it allows.
    if (manifest['private'] === true) return false;
    return 'name' in manifest ? true : undefined; // One that only says `type: module` for a folder says nothing.
  }, false);
  const isForImport = ask((manifest, dir) => (manifest ? isImportable(manifest, dir, relative(root, dir) !== '') : false), false);
  const isStarted = ask((manifest, dir) => (manifest && 'name' in manifest ? isApplication(manifest, dir) : undefined), false);
  const isPart = createPartCheck(root, files, ask);
  return {
    isPublished,
    isLibrary: (file) => isForImport(file) && !isPart(file),
    isForOthers: (file) => isPublished(file) && !isStarted(file) && !isPart(file),
    getHome,
    isAmongOthers: new Set(files.filter((file) => !isTestFile(file) && !isExample(file)).map(getHome)).size > 1,
  };
}

function createAsk(root: string): Ask {
  const manifests = new Map<string, { readonly manifest: Manifest | undefined } | undefined>();
  const read = (dir: string): { readonly manifest: Manifest | undefined } | undefined => {
    if (!manifests.has(dir)) {
      const file = join(root, dir, 'package.json');
      manifests.set(dir, existsSync(file) ? { manifest: readManifest(file) } : undefined);
    }
    return manifests.get(dir);
  };
  return <T>(answer: Answer<T>, none: T) => {
    const known = new Map<string, T>();
    const ask = (dir: string): T => {
      const cached = known.get(dir);
      if (cached !== undefined) return cached;
      const own = read(dir);
      const said = own && answer(own.manifest, join(root, dir));
      const result = said ?? (dir === '.' ? none : ask(dirname(dir)));
      known.set(dir, result);
      return result;
    };
    return (file) => ask(dirname(file));
  };
}

/** Undefined where it cannot be read. */
function readManifest(file: string): Manifest | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Manifest) : {};
  } catch {
    return undefined;
  }
}

const ENTRIES = ['main', 'module', 'exports', 'types', 'typings', 'browser'];

/** Whether an application of the same repository is made of the package of a file: it shows what users do. */
function createPartCheck(root: string, files: readonly string[], ask: Ask): (file: string) => boolean {
  const getName = ask((manifest) => toText(manifest?.['name']), '');
  const getParts = ask((manifest, dir) => getIngredients(manifest, relative(root, dir) !== ''), []);
  let ingredients: ReadonlySet<string> | undefined;
  return (file) => {
    ingredients ??= new Set(files.filter((one) => !isRunFile(one) && !isShowing(one)).flatMap((one) => getParts(one)));
    return ingredients.has(getName(file));
  };
}

/**
 * Whether a package is made to be imported by others, not only not marked as private: it has an entry, and says what it packs,
 * what its users have beside it, or has no command that starts it, and its entry is not just what its command runs. One of several in a repository must tell strangers something.
 * What an editor or another program loads has that for its only user.
 */
function isImportable(manifest: Manifest, dir: string, isOneOfMany: boolean): boolean | undefined {
  if (manifest['private'] === true) return false;
  if (!('name' in manifest)) return undefined;
  if (isExtension(manifest) || (isOneOfMany && !isForStrangers(manifest))) return false;
  return hasEntry(manifest, dir) && (!hasStart(manifest) || isPacked(manifest)) && !isCommand(manifest, dir);
}

/** It is started, and nothing of it is there to be imported or to be run as another command. */
function isApplication(manifest: Manifest, dir: string): boolean {
  if (!hasStart(manifest) || isPacked(manifest)) return false;
  return isProgram(manifest, dir) || (!hasEntry(manifest, dir) && !('bin' in manifest));
}

/** Its entry is what it starts, and exports nothing: whoever imports it starts it. */
function isProgram({ main = 'index.js', bin, scripts }: Manifest, dir: string): boolean {
  if (typeof main !== 'string' || getCommands(bin).some((command) => join(dir, command) !== join(dir, main))) return false;
  const words = (toText((scripts as Manifest | undefined)?.['start']) ?? '').split(/\s+/);
  if (!words.some((word) => word === '.' || toStem(join(dir, word)) === toStem(join(dir, main)))) return false;
  const file = join(dir, main);
  return /\.[cm]?[jt]s$/.test(file) && existsSync(file) && !/\bexports\b|^\s*export\b/m.test(readFileSync(file, 'utf8'));
}

function hasEntry(manifest: Manifest, dir: string): boolean {
  const isIndex = ['index.js', 'index.ts'].some((name) => existsSync(join(dir, name)));
  // `npm init` says `main: index.js`, also of what has none.
  return isIndex || ENTRIES.some((field) => field in manifest && manifest[field] !== 'index.js');
}

function hasStart({ scripts }: Manifest): boolean {
  return getKeys(scripts).includes('start');
}

/** Peers are those of whoever installs it. */
function isPacked(manifest: Manifest): boolean {
  return 'files' in manifest || 'exports' in manifest || getKeys(manifest['peerDependencies']).length > 0;
}

/** What an application depends on; a command that is published shows only a part of what others do. `isOneOfMany`: in its repository. */
function getIngredients(manifest: Manifest | undefined, isOneOfMany: boolean): readonly string[] | undefined {
  if (!manifest || !('name' in manifest)) return undefined;
  const isOwn = manifest['private'] === true || isExtension(manifest) || (isOneOfMany && !isForStrangers(manifest));
  return isOwn ? getKeys(manifest['dependencies']) : [];
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function getKeys(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

const RUNTIMES = /^(?:node|npm|yarn|pnpm|bun|deno|iojs)$/;

/** `engines` names a program that loads it: an editor, a desktop. Old manifests have a list, of runtimes only. */
function isExtension({ engines }: Manifest): boolean {
  return !Array.isArray(engines) && getKeys(engines).some((name) => !RUNTIMES.test(name));
}

/** Who may get it, what it is, where to ask: what a package that only its own repository uses mostly leaves out. */
function isForStrangers(manifest: Manifest): boolean {
  return ['publishConfig', 'description', 'keywords', 'homepage', 'bugs'].some((field) => {
    const said = manifest[field];
    return typeof said === 'string' ? said !== '' : Array.isArray(said) ? said.length > 0 : Boolean(said);
  });
}

/** All that it exports is the program that its command loads: `bin/tool.js` with `import '../dist/cli.js'` beside `main: dist/cli.js`. */
function isCommand({ bin, main, exports }: Manifest, dir: string): boolean {
  const isOne =
    exports === undefined ||
    typeof exports === 'string' ||
    Object.keys(Object(exports)).every((key) => !/^\.\/(?!package\.json$)/.test(key));
  const [command] = getCommands(bin);
  if (!isOne || command === undefined || typeof main !== 'string') return false;
  const entry = join(dir, main);
  const file = join(dir, command);
  if (entry === file) return true;
  if (!existsSync(file)) return false;
  const loads = [...readFileSync(file, 'utf8').matchAll(/\b(?:import|require)\s*\(?\s*['"](\.[^'"]*)['"]/g)];
  return loads.some(([, specifier]) => toStem(join(dirname(file), specifier ?? '')) === toStem(entry));
}

/** The files that `bin` names. */
function getCommands(bin: unknown): readonly string[] {
  const commands: readonly unknown[] = typeof bin === 'string' ? [bin] : typeof bin === 'object' && bin !== null ? Object.values(bin) : [];
  return commands.filter((command) => typeof command === 'string');
}

function toStem(file: string): string {
  return file.replace(/\.[cm]?js$/, '');
}
