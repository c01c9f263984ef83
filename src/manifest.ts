/** The `package.json` of a package: found by walking up, edited by inserting one line of text, never by printing it anew. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseExpression } from '@babel/parser';
import type { RewrittenFile, TextEdit } from './types.ts';

export type DependencySection = 'dependencies' | 'devDependencies';

export interface PackageJson {
  readonly name?: string;
  readonly private?: boolean;
  readonly version?: string;
  readonly main?: string;
  readonly module?: string;
  readonly exports?: unknown;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly workspaces?: readonly string[] | { readonly packages?: readonly string[]; readonly catalog?: Readonly<Record<string, string>> };
  readonly catalog?: Readonly<Record<string, string>>;
  readonly packageManager?: string;
}

export interface Manifest {
  /** POSIX, relative to the root. */
  readonly file: string;
  /** Absolute directory that holds it. */
  readonly directory: string;
  readonly text: string;
  /** sha256 of the bytes, hex. */
  readonly hash: string;
  readonly json: PackageJson;
}

/** A manifest, or a sentence that says why there is none to use. */
export type ManifestResult = { readonly manifest: Manifest } | { readonly reason: string };

const LOCKFILES: readonly (readonly [string, string])[] = [
  ['pnpm-lock.yaml', 'pnpm install'],
  ['yarn.lock', 'yarn install'],
  ['bun.lock', 'bun install'],
  ['bun.lockb', 'bun install'],
  ['package-lock.json', 'npm install'],
  ['npm-shrinkwrap.json', 'npm install'],
];

/** What makes a `package.json` that of a package; without any of it, it only marks a module kind, a version or an entry point. */
const PACKAGE_KEYS = [
  'name',
  'private',
  'scripts',
  'workspaces',
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

/** `directory` and its ancestors up to `last`, nearest first. */
export function ancestors(directory: string, last: string): string[] {
  const found = [directory];
  for (let current = directory; current !== last;) {
    const parent = path.dirname(current);
    if (parent === current) break;
    found.push(parent);
    current = parent;
  }
  return found;
}

/** The `package.json` that answers for `file`: the nearest one inside the root that describes a package. */
export function nearestManifest(root: string, file: string): ManifestResult {
  for (const directory of ancestors(path.dirname(path.join(root, file)), root)) {
    const absolute = path.join(directory, 'package.json');
    if (!existsSync(absolute)) continue;
    const read = readManifest(root, absolute);
    if ('reason' in read || directory === root || PACKAGE_KEYS.some((key) => key in read.manifest.json)) return read;
  }
  return { reason: `no package.json above ${file} can declare lru-cache` };
}

export function readManifest(root: string, absolute: string): ManifestResult {
  const file = path.relative(root, absolute).split(path.sep).join('/');
  const bytes = readFileSync(absolute);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) return { reason: `${file} is not UTF-8` };
  try {
    const json: unknown = JSON.parse(withoutBom(text));
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return { reason: `${file} does not hold a JSON object` };
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { manifest: { file, directory: path.dirname(absolute), text, hash, json } };
  } catch (error) {
    return { reason: `${file} is not valid JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** The command that makes the lockfile follow the manifest: by the nearest lockfile or `packageManager`, otherwise npm's. */
export function installCommand(manifest: Manifest): string {
  for (const directory of ancestors(manifest.directory, path.parse(manifest.directory).root)) {
    const found = LOCKFILES.find(([name]) => existsSync(path.join(directory, name)));
    if (found) return found[1];
    const read = existsSync(path.join(directory, 'package.json'))
      ? readManifest(directory, path.join(directory, 'package.json'))
      : undefined;
    const named = read && 'manifest' in read && /^(npm|pnpm|yarn|bun)@/.exec(read.manifest.json.packageManager ?? '')?.[1];
    if (named) return `${named} install`;
    if (existsSync(path.join(directory, '.git'))) break;
  }
  return 'npm install';
}

/**
 * The manifest with one more dependency, at its sorted place and in the file's own style, or a sentence that says why it cannot be
 * added by text. Checked by parsing: nothing but that key may differ.
 */
export function addDependency(
  manifest: Manifest,
  section: DependencySection,
  name: string,
  range: string,
  task: string,
  alsoFor: readonly string[] = [],
): RewrittenFile | { readonly reason: string } {
  const edit = insertion(manifest.text, section, name, range);
  if (edit) {
    const after = manifest.text.slice(0, edit.start) + edit.text + manifest.text.slice(edit.end);
    if (addsOnly(manifest, after, section, name, range)) {
      return {
        file: manifest.file,
        before: manifest.text,
        after,
        edits: [{ ...edit, task, ...(alsoFor.length === 0 ? {} : { alsoFor }) }],
        hash: manifest.hash,
      };
    }
  }
  return { reason: `${name} cannot be added to ${section} of ${manifest.file} as one line of text` };
}

function addsOnly(manifest: Manifest, after: string, section: DependencySection, name: string, range: string): boolean {
  return holdsJson(after, { ...manifest.json, [section]: { ...manifest.json[section], [name]: range } });
}

/** Whether the text of a manifest is JSON for exactly this. */
export function holdsJson(text: string, expected: object): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(withoutBom(text)), expected);
  } catch {
    return false;
  }
}

export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

interface Member {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: Block | undefined;
}

/** A JSON object with the positions of its members in the text of the file. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly members: readonly Member[];
}

type Insertion = Omit<TextEdit, 'task'>;

function insertion(text: string, section: DependencySection, name: string, range: string): Insertion | undefined {
  const body = withoutBom(text);
  const top = block(parseExpression(body), text.length - body.length);
  if (!top) return undefined;
  const style = styleOf(text, top);
  const entry = `${JSON.stringify(name)}: ${JSON.stringify(range)}`;
  const existing = top.members.find((member) => member.key === section);
  if (existing) {
    if (!existing.value || existing.value.members.some((member) => member.key === name)) return undefined;
    const next = existing.value.members.find((member) => member.key > name);
    return insertMember(text, existing.value, entry, next, style, style.indent.repeat(2));
  }
  const inner = style.eol + style.indent.repeat(2) + entry + style.eol + style.indent;
  const created = `${JSON.stringify(section)}: {${style.multiline ? inner : ` ${entry} `}}`;
  // Where npm itself would put it: dependencies before devDependencies, each before peerDependencies.
  const later = section === 'dependencies' ? ['devDependencies', 'peerDependencies', 'optionalDependencies'] : ['peerDependencies'];
  const next = top.members.find((member) => later.includes(member.key));
  return insertMember(text, top, created, next, style, style.indent);
}

function insertMember(
  text: string,
  target: Block,
  entry: string,
  next: Member | undefined,
  style: Style,
  indent: string,
): Insertion | undefined {
  const [first] = target.members;
  const last = target.members.at(-1);
  if (!first || !last) {
    const content = style.multiline ? style.eol + indent + entry + style.eol + indent.slice(style.indent.length) : ` ${entry} `;
    return { start: target.start + 1, end: target.end - 1, text: content };
  }
  // What stands before the first member (a line break and indent, a blank, nothing) separates all of them.
  const gap = text.slice(target.start + 1, first.start);
  const separator = gap === '' ? ' ' : gap;
  if (next) return { start: next.start, end: next.start, text: `${entry},${separator}` };
  return { start: last.end, end: last.end, text: `,${separator}${entry}` };
}

interface Style {
  readonly eol: string;
  readonly indent: string;
  readonly multiline: boolean;
}

function styleOf(text: string, top: Block): Style {
  const [first] = top.members;
  const gap = first ? text.slice(top.start + 1, first.start) : text.slice(top.start + 1, top.end - 1);
  const indent = first && /[\r\n]([ \t]+)$/.exec(gap)?.[1];
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', indent: indent ?? '  ', multiline: !first || /[\r\n]/.test(gap) };
}

type Parsed = ReturnType<typeof parseExpression>;
type ParsedMember = Extract<Parsed, { type: 'ObjectExpression' }>['properties'][number];
type ParsedValue = Extract<ParsedMember, { type: 'ObjectProperty' }>['value'];

function block(node: Parsed | ParsedValue, offset: number): Block | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const members: Member[] = [];
  for (const property of node.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'StringLiteral') return undefined;
    const value = property.value.type === 'ObjectExpression' ? block(property.value, offset) : undefined;
    members.push({ key: property.key.value, start: (property.start ?? 0) + offset, end: (property.end ?? 0) + offset, value });
  }
  return { start: (node.start ?? 0) + offset, end: (node.end ?? 0) + offset, members };
}
