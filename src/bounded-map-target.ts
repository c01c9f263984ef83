/** Where the module with `BoundedMap` stands in a package, how a file imports it, and the file itself where there is none yet. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ts } from 'ts-morph';
import { boundedMapSource, isBoundedMapSource, type BoundedMapForm } from '../transforms/lib/bounded-map-source.ts';
import { emittedCacheObstacle, hasPrivateFields } from './lru-target.ts';
import { nearestManifest, type Manifest } from './manifest.ts';
import { addPacked, isPacked, type Unpacked } from './published-files.ts';
import type { RewrittenFile, SourceText } from './types.ts';

export const BOUNDED_MAP = 'bounded-map';

/** Neighbours that are asked how they spell their imports. */
const NEIGHBOURS = 30;

export interface BoundedMapTarget {
  /** The module, POSIX and relative to the root. */
  readonly module: string;
  /** How the file that was asked about imports it. */
  readonly specifier: string;
}

/**
 * One module per folder of a package, such as `src/` or `lib/`, and kind of file; beside `package.json` for what stands there. What is packed
 * or built from a folder takes the module along. `others`: all files that get one; where ES modules and CommonJS share the folder and the
 * ending, those of the other form get one of their own.
 */
export function boundedMapTarget(root: string, { file, text }: SourceText, others: readonly SourceText[] = []): BoundedMapTarget {
  const nearest = nearestManifest(root, file);
  const home = getHome(root, file);
  const extension = getExtension(file);
  const form = formOfText(file, text);
  const first = path.posix.join(home, `bounded-map${extension}`);
  const isOfOtherForm = (one: SourceText): boolean =>
    formOfText(one.file, one.text) !== form && getExtension(one.file) === extension && getHome(root, one.file) === home;
  const isTaken = hasOtherForm(root, first, form) || (form === 'esm' && !existsSync(path.join(root, first)) && others.some(isOfOtherForm));
  const stem = isTaken ? `bounded-map-${form}` : 'bounded-map';
  const isEsmPackage = 'manifest' in nearest && (nearest.manifest.json as { readonly type?: unknown }).type === 'module';
  const ending = endingOf(extension, spelling(text) ?? spellingOfNeighbours(root, file) ?? (isEsmPackage ? 'compiled' : 'none'));
  const relative = path.posix.relative(path.posix.dirname(file), path.posix.join(home, stem));
  return {
    module: path.posix.join(home, stem + extension),
    specifier: `${relative.startsWith('.') ? relative : `./${relative}`}${ending}`,
  };
}

function getHome(root: string, file: string): string {
  const nearest = nearestManifest(root, file);
  const directory = 'manifest' in nearest ? path.posix.dirname(nearest.manifest.file) : '.';
  const [folder, ...rest] = path.posix.relative(directory, file).split('/');
  return folder !== undefined && rest.length > 0 ? path.posix.join(directory, folder) : directory;
}

function getExtension(file: string): string {
  return path.posix.extname(file).replace(/x$/, '');
}

/** By the ending where that says it, and by what the file is written in. */
function formOfText(file: string, text: string): BoundedMapForm {
  if (/\.[cm]?tsx?$/.test(file)) return 'typescript';
  if (/\.[cm]js$/.test(file)) return file.endsWith('.cjs') ? 'commonjs' : 'esm';
  return /^\s*(?:import|export)\b/m.test(text) ? 'esm' : 'commonjs';
}

/** A `BoundedMap` of the other form stands there. */
function hasOtherForm(root: string, module: string, form: BoundedMapForm): boolean {
  const text = form === 'typescript' ? undefined : readText(path.join(root, module));
  return text !== undefined && isBoundedMapSource(text) && isCommonJsModule(text) !== (form === 'commonjs');
}

function isCommonJsModule(text: string): boolean {
  return /\bmodule\.exports\b/.test(text);
}

/** Endings of relative imports: none, that of the compiled file, or that of the source. */
type Spelling = 'none' | 'compiled' | 'source';

/** Node takes no other spelling of these; the rest follows what the code does already. */
function endingOf(extension: string, spelled: Spelling): string {
  const compiled = extension.replace('ts', 'js');
  if (extension === '.ts' || extension === '.js') return spelled === 'none' ? '' : spelled === 'source' ? extension : compiled;
  return spelled === 'source' ? extension : compiled;
}

/** How most relative imports of the text are spelled; undefined when there is none. */
function spelling(text: string): Spelling | undefined {
  const counts: Record<Spelling, number> = { none: 0, compiled: 0, source: 0 };
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
    if (!/^\.{1,2}\//.test(fileName)) continue;
    if (/\.[cm]?tsx?$/.test(fileName)) counts.source++;
    else if (/\.[cm]?jsx?$/.test(fileName)) counts.compiled++;
    else if (!/\.(?:json|css|scss|svg|vue|svelte)$/.test(fileName)) counts.none++;
  }
  const [most] = (['none', 'compiled', 'source'] as const).toSorted((a, b) => counts[b] - counts[a]);
  return most !== undefined && counts[most] > 0 ? most : undefined;
}

function spellingOfNeighbours(root: string, file: string): Spelling | undefined {
  const directory = path.posix.dirname(file);
  const ending = /\.[cm]?tsx?$/.test(file) ? /\.[cm]?tsx?$/ : /\.[cm]?jsx?$/;
  const names = readdirSync(path.join(root, directory)).filter((name) => ending.test(name));
  for (const name of names.toSorted().slice(0, NEIGHBOURS)) {
    const found = spelling(readText(path.join(root, directory, name)) ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A file that imports the module after its rewrite, with the findings that made it do so. */
export interface Importer {
  readonly file: string;
  readonly after: string;
  readonly target: BoundedMapTarget;
  readonly findings: readonly string[];
}

export interface BoundedMapFiles {
  readonly files: readonly RewrittenFile[];
  readonly refused: readonly { readonly finding: string; readonly reason: string }[];
}

/** A module that is not there yet. */
interface Wanted {
  readonly form: BoundedMapForm;
  readonly eol: string;
  /** The package allows a Node without private fields. */
  readonly isOld: boolean;
  readonly findings: Set<string>;
}

/**
 * The modules that the files import and that are not there yet, and what makes their packages publish them. What stands in the place and is no
 * `BoundedMap` refuses the findings.
 */
export function createBoundedMaps(root: string, importers: readonly Importer[]): BoundedMapFiles {
  const files = new Map<string, Wanted>();
  const refused: { finding: string; reason: string }[] = [];
  const packages = new Map<string, { readonly manifest: Manifest; readonly unpacked: Map<string, Set<string>> }>();
  for (const importer of importers) {
    const { module } = importer.target;
    const form = formOf(importer);
    const engines = form === 'typescript' ? undefined : emittedCacheObstacle(root, importer.file);
    const reason = obstacleOf(root, module, form, files.get(module)?.form) ?? engines;
    if (reason !== undefined) {
      refused.push(...importer.findings.map((finding) => ({ finding, reason })));
      continue;
    }
    const holder = getUnpacked(root, importer);
    if (holder) {
      const known = packages.get(holder.manifest.file) ?? { manifest: holder.manifest, unpacked: new Map<string, Set<string>>() };
      packages.set(holder.manifest.file, known);
      known.unpacked.set(holder.module, new Set([...(known.unpacked.get(holder.module) ?? []), ...importer.findings]));
    }
    if (existsSync(path.join(root, module))) continue;
    const eol = importer.after.includes('\r\n') ? '\r\n' : '\n';
    const wanted = files.get(module) ?? { form, eol, isOld: !hasPrivateFields(root, importer.file), findings: new Set<string>() };
    for (const finding of importer.findings) wanted.findings.add(finding);
    files.set(module, wanted);
  }
  const manifests = [...packages.values()].flatMap(({ manifest, unpacked }) => {
    const added = addPacked(
      manifest,
      [...unpacked].map(([module, findings]): Unpacked => ({ module, findings: [...findings] })),
    );
    if (!('reason' in added)) return [added];
    refused.push(...[...unpacked.values()].flatMap((findings) => [...findings].map((finding) => ({ finding, reason: added.reason }))));
    return [];
  });
  return { files: [...[...files].map(([module, wanted]) => createFile(module, wanted)), ...manifests], refused };
}

function formOf({ file, after, target }: Importer): BoundedMapForm {
  if (/\.[cm]?tsx?$/.test(file)) return 'typescript';
  return ["'", '"'].some((quote) => after.includes(`require(${quote}${target.specifier}${quote})`)) ? 'commonjs' : 'esm';
}

function obstacleOf(root: string, module: string, form: BoundedMapForm, other: BoundedMapForm | undefined): string | undefined {
  if (other !== undefined && other !== form) return `${module} would have to be an ES module and CommonJS at once`;
  const text = readText(path.join(root, module));
  if (text === undefined) return existsSync(path.join(root, module)) ? `${module} cannot be read` : undefined;
  if (!isBoundedMapSource(text)) return `${module} exists and is not leakshift's BoundedMap`;
  const isCommonJs = isCommonJsModule(text);
  return form !== 'typescript' && isCommonJs !== (form === 'commonjs')
    ? `${module} is ${isCommonJs ? 'CommonJS' : 'an ES module'}`
    : undefined;
}

/** The importing file is published and the module would not be: the manifest that has to list it, and the module as that names it. */
function getUnpacked(root: string, { file, target: { module } }: Importer): { manifest: Manifest; module: string } | undefined {
  const nearest = nearestManifest(root, file);
  if (!('manifest' in nearest)) return undefined;
  const { manifest } = nearest;
  const inside = (one: string): string => path.posix.relative(path.posix.dirname(manifest.file), one);
  if (!isPacked(manifest.json, inside(file)) || isPacked(manifest.json, inside(module))) return undefined;
  return { manifest, module: inside(module) };
}

function createFile(file: string, { form, eol, isOld, findings }: Wanted): RewrittenFile {
  const after = boundedMapSource(form, !isOld).replaceAll('\n', eol);
  // Every finding that needs the file has an edit in it: what is wrong with the file is wrong with all of them.
  const edits = [...findings].map((task, index) => ({ start: 0, end: 0, text: index === 0 ? after : '', task }));
  return { file, before: '', after, edits, hash: '' };
}
