/** Guards on text alone: bytes that survive, nothing changed outside the edits, the head and the line ends of the file. */
import { createHash } from 'node:crypto';
import { ts } from 'ts-morph';
import type { RewrittenFile } from '../types.ts';
import { outputs, type EditedFile, type Violation } from './edited-file.ts';

/** The text is that of the file's bytes, and goes back to bytes without a loss. */
export function checkBytes({ file, before, after, hash }: RewrittenFile): Violation | undefined {
  const bytes = Buffer.from(before, 'utf8');
  if (before !== '' && createHash('sha256').update(bytes).digest('hex') !== hash) {
    return { reason: `the text of ${file} is not that of its bytes: it is not UTF-8, or it changed`, start: 0 };
  }
  const nul = after.indexOf('\0');
  if (nul !== -1) return { reason: `${file} holds a NUL character`, start: nul };
  if (Buffer.from(after, 'utf8').toString('utf8') !== after) return { reason: `the new text of ${file} is not valid Unicode`, start: 0 };
  return undefined;
}

/** The edits are sorted and disjoint, and they alone make `after` out of `before`. */
export function checkSurgical({ file, before, after, edits }: RewrittenFile): Violation | undefined {
  let derived = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    if (start < at || end < start || end > before.length) return { reason: `the edits of ${file} overlap`, start: derived.length };
    derived += before.slice(at, start) + text;
    at = end;
  }
  derived += before.slice(at);
  if (derived === after) return undefined;
  let start = 0;
  while (derived[start] === after[start]) start++;
  return { reason: `${file} would change outside of its edits`, start };
}

/** BOM, `#!` line, directives, the kinds of line ends and the final newline stay. */
export function checkPrologue({ file, edits, before, after }: EditedFile): Violation | undefined {
  if (before.text.startsWith('\uFEFF') !== after.text.startsWith('\uFEFF'))
    return { reason: `the byte order mark of ${file} would change`, start: 0 };
  if (ts.getShebang(before.text) !== ts.getShebang(after.text)) return { reason: `the #! line of ${file} would change`, start: 0 };
  const directives = [directivesOf(before.sourceFile), directivesOf(after.sourceFile)].map((list) => list.join('\n'));
  if (directives[0] !== directives[1]) return { reason: `the directives of ${file} would change`, start: 0 };
  if (before.text === '') return undefined;
  const kinds = new Set(lineEnds(before.text));
  for (const output of outputs(edits)) {
    const foreign = lineEnds(output.text).some((eol) => !kinds.has(eol));
    if (foreign && kinds.size > 0) return { reason: `the line ends of ${file} would be mixed`, start: output.start };
  }
  if (lastLineEnd(before.text) !== lastLineEnd(after.text)) {
    return { reason: `the final newline of ${file} would change`, start: after.text.length };
  }
  return undefined;
}

function directivesOf(sourceFile: ts.SourceFile): string[] {
  const texts: string[] = [];
  for (const statement of sourceFile.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    texts.push(statement.expression.getText(sourceFile));
  }
  return texts;
}

function lineEnds(text: string): string[] {
  return text.match(/\r\n|\n|\r/g) ?? [];
}

function lastLineEnd(text: string): string {
  return /(?:\r\n|\n|\r)$/.exec(text)?.[0] ?? '';
}
