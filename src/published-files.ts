/** What of a package `npm publish` packs, by the `files` of its package.json: a new module that a packed file imports must be packed too. */
import path from 'node:path';
import { parseExpression } from '@babel/parser';
import picomatch from 'picomatch';
import { holdsJson, type Manifest, withoutBom } from './manifest.ts';
import type { RewrittenFile } from './types.ts';

/** Packed whatever `files` says. */
const MAIN_KEYS = ['main', 'module', 'bin'] as const;

/** `file` is relative to the package, POSIX. Without a list of `files`, everything is packed. */
export function isPacked(manifest: object, file: string): boolean {
  const { files } = manifest as { readonly files?: unknown };
  if (!Array.isArray(files)) return true;
  const isMain = MAIN_KEYS.some((key) => {
    const value = (manifest as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' && path.posix.normalize(value) === file;
  });
  const lines = files.filter((line): line is string => typeof line === 'string');
  const matches = (line: string): boolean => {
    const glob = path.posix.normalize(line.replace(/^!/, '')).replace(/^\/|\/$/g, '');
    return glob === '.' || picomatch.isMatch(file, [glob, `${glob}/**`], { dot: true });
  };
  const last = lines.findLast(matches);
  return isMain || (last !== undefined && !last.startsWith('!'));
}

/** A module that has to be packed, with the findings that need it. */
export interface Unpacked {
  /** Relative to the package, POSIX. */
  readonly module: string;
  readonly findings: readonly string[];
}

/**
 * The manifest with the modules at the end of its `files`, where the last line decides, in the file's own style; or a sentence that says why they
 * cannot be added by text. Checked by parsing: nothing but those lines may differ.
 */
export function addPacked(
  { file, text, hash, json }: Manifest,
  unpacked: readonly Unpacked[],
): RewrittenFile | { readonly reason: string } {
  const modules = unpacked.map(({ module }) => module);
  const reason = `${modules.join(' and ')} would not be published: "files" of ${file} does not list it; add it there first`;
  const at = findEnd(text);
  const listed = (json as { readonly files?: unknown }).files;
  if (!at || !Array.isArray(listed)) return { reason };
  const inserted = modules.map((module) => at.separator + JSON.stringify(module)).join('');
  const after = text.slice(0, at.end) + inserted + text.slice(at.end);
  const expected = { ...json, files: [...(listed as unknown[]), ...modules] };
  if (!holdsJson(after, expected) || !modules.every((module) => isPacked(expected, module))) return { reason };
  const findings = [...new Set(unpacked.flatMap((one) => one.findings))];
  const edits = findings.map((task, index) => ({ start: at.end, end: at.end, text: index === 0 ? inserted : '', task }));
  return { file, before: text, after, edits, hash };
}

/** Where the last line of `files` ends, and what separates its lines. */
function findEnd(text: string): { readonly end: number; readonly separator: string } | undefined {
  const body = withoutBom(text);
  const offset = text.length - body.length;
  const top = parseExpression(body);
  if (top.type !== 'ObjectExpression') return undefined;
  const member = top.properties.find(
    (one) => one.type === 'ObjectProperty' && one.key.type === 'StringLiteral' && one.key.value === 'files',
  );
  const list = member?.type === 'ObjectProperty' && member.value.type === 'ArrayExpression' ? member.value : undefined;
  const [first] = list?.elements ?? [];
  const last = list?.elements.at(-1);
  if (!list || !first || !last) return undefined;
  const gap = body.slice((list.start ?? 0) + 1, first.start ?? 0);
  return { end: (last.end ?? 0) + offset, separator: `,${gap === '' ? ' ' : gap}` };
}
