/** Both sides of one edited file, parsed once for all guards, and the way from an offset before to the one after. */
import { ts } from 'ts-morph';
import type { Finding, RewrittenFile, TextEdit } from '../types.ts';

/** A guard's verdict: what would go wrong. `start` is an offset into `after`. */
export interface Violation {
  /** What would happen and in which file, without a final stop; ` at line N` is added to it. */
  readonly reason: string;
  readonly start: number;
}

export type Guard = (file: EditedFile) => Violation | undefined;

/** A leaf of the syntax tree, without the trivia before it. */
export interface Token {
  readonly kind: ts.SyntaxKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the token that follows it; the number of tokens for one at the end. */
  readonly next: number;
}

export interface Side {
  readonly text: string;
  readonly sourceFile: ts.SourceFile;
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
}

export interface EditedFile {
  readonly file: string;
  readonly edits: readonly TextEdit[];
  readonly before: Side;
  readonly after: Side;
  /** Findings of the plan by id. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** Throws a RangeError for code that nests too deeply to be parsed. */
export function inspect({ file, before, after, edits }: RewrittenFile, findings: ReadonlyMap<string, Finding>): EditedFile {
  return { file, edits, before: sideOf(file, before), after: sideOf(file, after), findings };
}

function sideOf(file: string, text: string): Side {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const sourceFile = ts.createSourceFile(file, text, options, true);
  const tokens = leaves(sourceFile);
  return { text, sourceFile, tokens, comments: commentsBetween(text, tokens) };
}

function leaves(sourceFile: ts.SourceFile): Token[] {
  const tokens: Token[] = [];
  // An explicit stack: trees of generated code are deeper than the call stack.
  const stack: ts.Node[] = [sourceFile];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind > ts.SyntaxKind.LastToken) {
      stack.push(...node.getChildren(sourceFile).toReversed());
      continue;
    }
    const start = node.getStart(sourceFile);
    if (node.end > start) tokens.push({ kind: node.kind, start, end: node.end, text: sourceFile.text.slice(start, node.end) });
  }
  return tokens;
}

function commentsBetween(text: string, tokens: readonly Token[]): Comment[] {
  const comments: Comment[] = [];
  for (let next = 0; next <= tokens.length; next++) {
    const from = tokens[next - 1]?.end ?? 0;
    const to = tokens[next]?.start ?? text.length;
    if (from === to) continue;
    const leading = ts.getLeadingCommentRanges(text, from) ?? [];
    const trailing = from === 0 ? [] : (ts.getTrailingCommentRanges(text, from) ?? []);
    for (const { pos, end } of [...trailing, ...leading]) {
      if (end <= to) comments.push({ start: pos, end, text: text.slice(pos, end), next });
    }
  }
  return comments;
}

/** Does `[start, end)` share a unit with an edit, or does an insertion fall inside of it? */
export function isEdited(start: number, end: number, edits: readonly TextEdit[]): boolean {
  return edits.some((edit) => (edit.start === edit.end ? start < edit.start && edit.start < end : edit.start < end && start < edit.end));
}

/** The offset after the edits of a unit that no edit touches. An insertion in front of the unit moves it. */
export function mapOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const edit of edits) if (edit.end <= offset) shift += edit.text.length - (edit.end - edit.start);
  return offset + shift;
}

/** Where the new text of each edit stands after all of them are made. */
export function outputs(edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { ...edit, start, end: start + edit.text.length };
  });
}
