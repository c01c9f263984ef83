/**
 * Code that is not in the scan and may still import from it: users of a published package, and files that are not scanned. Asked about what
 * is exported before it is rewritten; the disk is read then, and not before.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import type { Outside } from './analysis/program/export-reach.ts';
import { findFile, type ResolveModule } from './analysis/program/module-map.ts';
import { isTestFile } from './analysis/program/test-files.ts';
import { isCode, listImporters } from './importers.ts';
import { getPackageEntries, type PackageEntries } from './package-entries.ts';
import { createPackages } from './publication.ts';

const SCRIPT = /\.[cm]?[jt]sx?$/;
const SPECIFIER = /\b(?:from|import|require|mock|resolve)\s*\(?\s*(['"`])([^'"`\n]+)\1/g;
/** `require(name)`, `import(`./${name}`)`. */
export const COMPUTED = /(?<![\w$.])(?:require|import)\s*\(\s*(?:[\w$(]|`[^`]*\$\{)/;
const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
const MAX_BYTES = 5 * 1024 * 1024;

type Json = Readonly<Record<string, unknown>>;

function readJson(file: string): Json | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {}; // What cannot be read names nothing; `createPackages` takes it for published.
  }
}

const getPackageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** `Full Calendar` and `full-calendar` are the same. */
const toLetters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** One of the names, and no longer one. */
function toMention(names: Iterable<string>): RegExp {
  return new RegExp(`(?<![\\w$])(?:${[...names].map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w$])`);
}

class DiskOutside implements Outside {
  private readonly root: string;
  private readonly files: ReadonlySet<string>;
  private readonly resolve: ResolveModule;
  private readonly isPublished: (file: string) => boolean;
  private readonly manifests = new Map<string, Json | undefined>();
  private readonly above = new Map<string, readonly Json[]>();
  private readonly entries = new Map<string, PackageEntries>();
  private byName: ReadonlyMap<string, PackageEntries> | undefined;
  private others: readonly string[] | undefined;
  private importers: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(root: string, files: readonly string[], resolve: ResolveModule) {
    this.root = root;
    this.files = new Set(files);
    this.resolve = resolve;
    this.isPublished = createPackages(root, files).isPublished;
  }

  isOffered(file: string): boolean {
    if (!this.isPublished(file)) return false;
    const entries = this.getPackage(file);
    return entries?.files === undefined || entries.files.has(file);
  }

  isKnownModule(specifier: string, from: string, target: string | undefined): boolean {
    if (builtinModules.includes(specifier.replace(/^node:/, '')) || specifier.startsWith('node:')) return true;
    if (/^\.{0,2}(?:\/|$)/.test(specifier)) return target !== undefined || this.isOtherFile(specifier, from);
    const name = getPackageName(specifier);
    const own = this.packages.get(name);
    // `own` by its name: what the manifest says must be what was resolved.
    if (own) return target !== undefined && own.ofSubpath(`.${specifier.slice(name.length)}`).includes(target);
    return target !== undefined || this.isDependency(name, from);
  }

  findImporter(files: ReadonlySet<string>, names: ReadonlySet<string>): string | undefined {
    const mentions = toMention(names);
    return this.unseen.find((file) => {
      const text = this.readText(file);
      if (!file.startsWith('../') && COMPUTED.test(text) && mentions.test(text)) return true;
      return this.getSpecifiers(text).some((specifier) => {
        const target = this.resolveFrom(specifier, file);
        if (target !== undefined && files.has(target)) return true;
        // Above the root an import must say the package or the file.
        const isNear = !file.startsWith('../') || this.packages.has(getPackageName(specifier));
        return isNear && mentions.test(text) && !this.isKnownModule(specifier, file, target);
      });
    });
  }

  findMention(name: string): string | undefined {
    const mentions = toMention([name]);
    return this.unseen.find((file) => {
      const text = this.readText(file);
      if (!mentions.test(text)) return false;
      // A template is given what it names by whoever renders it.
      if (!file.startsWith('../') && (!isCode(file) || COMPUTED.test(text))) return true;
      return this.getSpecifiers(text).some((specifier) => this.files.has(this.resolveFrom(specifier, file) ?? ''));
    });
  }

  mayBeCopied(file: string, banner: string): boolean {
    const directory = this.getHome(file);
    const manifest = directory === undefined ? undefined : this.getManifest(directory);
    if (!manifest || directory === undefined) return false;
    if (directory !== '.' && this.isStranger(manifest)) return true;
    const name = getPackageName(String(manifest['name'])).replace(/^@[^/]*\//, '');
    // What a package ships beside its build are its own sources.
    return !this.isPublished(file) && !toLetters(banner).includes(toLetters(name));
  }

  /** Of a package that the repository neither lists as one of its own nor asks for. */
  private isStranger({ name }: Json): boolean {
    const top = this.getManifest('.');
    const isWorkspace = ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'rush.json'].some((one) => existsSync(join(this.root, one)));
    if (typeof top?.['name'] !== 'string' || isWorkspace || 'workspaces' in top) return false;
    return !SECTIONS.some((section) => String(name) in { ...(top[section] as Json | undefined) });
  }

  findSureImporter(files: ReadonlySet<string>): string | undefined {
    return [...files].map((file) => this.sure.get(file)?.[0]).find((importer) => importer !== undefined);
  }

  findUser(file: string, name: string): string | undefined {
    const mentions = toMention([name]);
    return this.sure.get(file)?.find((importer) => mentions.test(this.readText(importer)));
  }

  /** By file of the scan, those that are not, import it and are no tests. */
  private get sure(): ReadonlyMap<string, readonly string[]> {
    if (this.importers) return this.importers;
    const found = new Map<string, string[]>();
    for (const file of this.unseen.filter((one) => !isTestFile(one)))
      for (const specifier of this.getSpecifiers(this.readText(file))) {
        const target = this.resolveFrom(specifier, file);
        if (target === undefined || !this.files.has(target)) continue;
        const importers = found.get(target);
        if (importers) importers.push(file);
        else found.set(target, [file]);
      }
    this.importers = found;
    return found;
  }

  private getSpecifiers(text: string): string[] {
    return [...text.matchAll(SPECIFIER)].map(([, , specifier = '']) => specifier);
  }

  private resolveFrom(specifier: string, from: string): string | undefined {
    if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return this.resolve(specifier, from);
    // A file above the root: `../other/x.ts` may say `../here/src/y`.
    const here = posix.join(realpathSync(this.root).split('\\').join('/'), '');
    const path = posix.relative(here, posix.resolve(here, dirname(from), specifier));
    return findFile(path, this.files);
  }

  /** A file of another kind, such as `./data.json`; or, from a file that is not scanned, one that stands beside it and is not either. */
  private isOtherFile(specifier: string, from: string): boolean {
    const path = join(dirname(from), specifier);
    if (!SCRIPT.test(specifier) && existsSync(join(this.root, path)) && statSync(join(this.root, path)).isFile()) return true;
    if (this.files.has(from) || path.split('/')[0] !== from.split('/')[0]) return false;
    return findFile(path, new Set(this.unseen)) !== undefined;
  }

  private getManifest(directory: string): Json | undefined {
    if (!this.manifests.has(directory)) this.manifests.set(directory, readJson(join(this.root, directory, 'package.json')));
    return this.manifests.get(directory);
  }

  /** What the nearest package above a file offers. */
  private getPackage(file: string): PackageEntries | undefined {
    const directory = this.getHome(file);
    const manifest = directory === undefined ? undefined : this.getManifest(directory);
    return manifest && directory !== undefined ? this.getEntries(directory, manifest) : undefined;
  }

  /** The directory of the nearest package above a file that has a name, or of the root. */
  private getHome(file: string): string | undefined {
    for (let directory = dirname(file); ; directory = dirname(directory)) {
      const manifest = this.getManifest(directory);
      if (manifest && (typeof manifest['name'] === 'string' || directory === '.')) return directory;
      if (directory === '.') return undefined;
    }
  }

  private getEntries(directory: string, manifest: Json): PackageEntries {
    const known = this.entries.get(directory) ?? getPackageEntries(this.root, directory, manifest, this.files);
    this.entries.set(directory, known);
    return known;
  }

  /** Packages of the scan, by name. */
  private get packages(): ReadonlyMap<string, PackageEntries> {
    if (this.byName) return this.byName;
    const found = new Map<string, PackageEntries>();
    const directories = new Set(['.']);
    for (const file of this.files)
      for (let directory = dirname(file); !directories.has(directory); directory = dirname(directory)) directories.add(directory);
    for (const directory of directories) {
      const manifest = this.getManifest(directory);
      if (manifest && typeof manifest['name'] === 'string') found.set(manifest['name'], this.getEntries(directory, manifest));
    }
    this.byName = found;
    return found;
  }

  private isDependency(name: string, from: string): boolean {
    return this.getManifestsAbove(dirname(from)).some((manifest) =>
      SECTIONS.some((section) => {
        const listed = manifest[section];
        return typeof listed === 'object' && listed !== null && (name in listed || `@types/${name}` in listed);
      }),
    );
  }

  /** Those of a directory and of what it is in, up to the repository. */
  private getManifestsAbove(start: string): readonly Json[] {
    const known = this.above.get(start);
    if (known) return known;
    const found: Json[] = [];
    for (let directory = join(this.root, start); ; directory = dirname(directory)) {
      const manifest = this.getManifest(posix.relative(this.root, directory) || '.');
      if (manifest) found.push(manifest);
      if (directory === dirname(directory) || existsSync(join(directory, '.git'))) break;
    }
    this.above.set(start, found);
    return found;
  }

  /** Files of the repository that may import and are not scanned, relative to the root, also those above it. */
  private get unseen(): readonly string[] {
    return (this.others ??= listImporters(this.root).filter((file) => !this.files.has(file)));
  }

  private readText(file: string): string {
    const path = join(this.root, file);
    // As Latin-1: a file that is not UTF-8 may import all the same.
    return existsSync(path) && statSync(path).isFile() && statSync(path).size <= MAX_BYTES ? readFileSync(path, 'latin1') : '';
  }
}

export function createOutside(root: string, files: readonly string[], resolve: ResolveModule): Outside {
  return new DiskOutside(root, files, resolve);
}
