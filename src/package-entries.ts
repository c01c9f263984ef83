/** Which source files a package offers to others: its entry points, mapped back from build output that is not in the scan. */
import { posix } from 'node:path';
import { getBuiltFrom, readOutputs, type BuildOutput } from './analysis/program/build-outputs.ts';
import { findFile } from './analysis/program/module-map.ts';
import type { PackageJson } from './manifest.ts';

interface EntryFields extends PackageJson {
  readonly browser?: unknown;
  readonly bin?: unknown;
  readonly types?: unknown;
  readonly typings?: unknown;
}

export interface PackageEntries {
  /** Relative to the root; `.` for the root. */
  readonly directory: string;
  /** Files that an import of the package, or of one of its subpaths, may give; undefined when that cannot be told. */
  readonly files: ReadonlySet<string> | undefined;
  /** The files that one subpath may give: `.` or `./x`. */
  readonly ofSubpath: (subpath: string) => readonly string[];
}

const CODE = /(?:\.[cm]?[jt]sx?|(?:^|\/)[^.]+)$/;
const DECLARATION = /\.d\.[cm]?ts$/;
/** Where sources stand, below the package. */
const SOURCE_FOLDERS = ['src', 'source', 'lib', ''];
const USUAL_NAMES = ['index', 'main'];

/** `./a.js` of strings, conditions and lists, with what is for types apart. */
function collectTargets(value: unknown, isTypes: boolean, found: { code: string[]; types: string[] }): void {
  if (typeof value === 'string') (isTypes || DECLARATION.test(value) ? found.types : found.code).push(value);
  else if (Array.isArray(value)) value.forEach((one) => collectTargets(one, isTypes, found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) collectTargets(one, isTypes || key === 'types' || key.startsWith('types@'), found);
}

class EntryMap {
  private readonly directory: string;
  private readonly manifest: EntryFields;
  private readonly known: ReadonlySet<string>;
  private readonly getOutputs: () => readonly BuildOutput[];

  constructor(directory: string, manifest: EntryFields, known: ReadonlySet<string>, getOutputs: () => readonly BuildOutput[]) {
    this.directory = directory;
    this.manifest = manifest;
    this.known = known;
    this.getOutputs = getOutputs;
  }

  getAll(): ReadonlySet<string> | undefined {
    const { exports: map, main, module, browser, bin, types, typings } = this.manifest;
    const found = { code: [] as string[], types: [] as string[] };
    collectTargets(map, false, found);
    collectTargets([main, module, browser], false, found);
    const code = found.code.filter((target) => CODE.test(target));
    if (code.length === 0 && map === undefined) code.push('index.js');
    const files = new Set<string>();
    let isOpen = false;
    for (const target of code) {
      const sources = this.getSources(target);
      for (const file of sources) files.add(file);
      if (sources.length === 0 && !target.includes('*')) isOpen = true;
    }
    const extra = { code: [] as string[], types: found.types };
    collectTargets(bin, false, extra);
    collectTargets([types, typings], true, extra);
    for (const target of [...extra.code, ...extra.types]) for (const file of this.getSources(target)) files.add(file);
    const usual = isOpen ? this.getUsual() : [];
    if (isOpen && usual.length === 0) return undefined;
    return new Set([...files, ...usual]);
  }

  /** Where a target leads that no source of its name stands for: a bundle. */
  private getUsual(): string[] {
    const name = this.manifest.name?.split('/').at(-1);
    const stems = name === undefined ? USUAL_NAMES : [...USUAL_NAMES, name];
    return SOURCE_FOLDERS.flatMap((folder) =>
      stems.flatMap((stem) => findFile(posix.join(this.directory, folder, stem), this.known) ?? []),
    );
  }

  getOfSubpath(subpath: string): readonly string[] {
    const { exports: map, main, module, browser, types, typings } = this.manifest;
    const found = { code: [] as string[], types: [] as string[] };
    const isMap = typeof map === 'object' && map !== null && !Array.isArray(map) && Object.keys(map).some((key) => key.startsWith('.'));
    if (isMap) {
      for (const [key, value] of Object.entries(map)) if (isSubpath(key, subpath)) collectTargets(fill(value, key, subpath), false, found);
    } else if (subpath === '.') collectTargets(map ?? [main ?? 'index.js', module, browser, types, typings], false, found);
    else if (map === undefined) found.code.push(subpath);
    const files = [...found.code, ...found.types].flatMap((target) => this.getSources(target));
    return files.length === 0 && subpath === '.' ? this.getUsual() : files;
  }

  /** The sources that a file of the package may be made of. */
  getSources(target: string): string[] {
    const path = posix.join(this.directory, target);
    if (target.includes('*')) return this.getMatching(path.slice(0, path.indexOf('*')));
    const stem = path.replace(DECLARATION, '').replace(/(?:\.min)?\.[cm]?js$/, '');
    const direct = findFile(path, this.known) ?? findFile(stem, this.known);
    if (direct !== undefined) return [direct];
    const byConfig = getBuiltFrom(stem, this.getOutputs()).flatMap((source) => findFile(source, this.known) ?? []);
    if (byConfig.length > 0) return [...new Set(byConfig)];
    const segments = posix.relative(this.directory, stem).split('/');
    for (let dropped = 1; dropped < segments.length; dropped += 1) {
      const rest = segments.slice(dropped).join('/');
      const found = SOURCE_FOLDERS.flatMap((folder) => findFile(posix.join(this.directory, folder, rest), this.known) ?? []);
      if (found.length > 0) return [...new Set(found)];
    }
    return [];
  }

  /** `./dist/*.js`: whatever stands below the directory, or below those that it may be built from. */
  private getMatching(prefix: string): string[] {
    const below = (start: string): string[] => [...this.known].filter((file) => file.startsWith(start === '.' ? '' : start));
    const direct = below(prefix);
    if (direct.length > 0) return direct;
    const inPackage = this.directory === '.' ? '' : `${this.directory}/`;
    const segments = prefix.slice(inPackage.length).split('/');
    for (let dropped = 1; dropped < segments.length; dropped += 1) {
      const rest = segments.slice(dropped).join('/');
      const found = SOURCE_FOLDERS.slice(0, -1).flatMap((folder) => below(`${inPackage}${folder}/${rest}`));
      if (found.length > 0) return found;
    }
    return below(inPackage);
  }
}

function isSubpath(key: string, subpath: string): boolean {
  const star = key.indexOf('*');
  return star < 0 ? key === subpath : subpath.startsWith(key.slice(0, star)) && subpath.endsWith(key.slice(star + 1));
}

function fill(value: unknown, key: string, subpath: string): unknown {
  const star = key.indexOf('*');
  if (star < 0) return value;
  const middle = subpath.slice(star, subpath.length - (key.length - star - 1));
  const replace = (one: unknown): unknown =>
    typeof one === 'string'
      ? one.replaceAll('*', middle)
      : Array.isArray(one)
        ? one.map(replace)
        : typeof one === 'object' && one !== null
          ? Object.fromEntries(Object.entries(one).map(([name, part]) => [name, replace(part)]))
          : one;
  return replace(value);
}

/** What the package in a directory offers, by its manifest. */
export function getPackageEntries(root: string, directory: string, manifest: object, known: ReadonlySet<string>): PackageEntries {
  let outputs: readonly BuildOutput[] | undefined;
  const map = new EntryMap(directory, manifest, known, () => (outputs ??= readOutputs(root, directory)));
  let all: { readonly files: ReadonlySet<string> | undefined } | undefined;
  return {
    directory,
    get files() {
      return (all ??= { files: map.getAll() }).files;
    },
    ofSubpath: (subpath) => map.getOfSubpath(subpath),
  };
}
