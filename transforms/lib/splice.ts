import type { TextEdit } from './contract.ts';

/** Edits in the order in which they stand in the text; an insertion comes before a replacement that starts at the same place. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** The first edit that touches another one; two insertions at one place touch, because nothing says which comes first. */
export function findOverlap(edits: readonly TextEdit[]): readonly [TextEdit, TextEdit] | undefined {
  const sorted = sortEdits(edits);
  let widest: TextEdit | undefined;
  for (const edit of sorted) {
    if (widest && overlaps(widest, edit)) return [widest, edit];
    if (!widest || edit.end >= widest.end) widest = edit;
  }
  return undefined;
}

/** Replaces the ranges of `edits`, which must be disjoint, in `source`. Every other unit stays as it is. */
export function splice(source: string, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < at) throw new Error(`Edits overlap at ${edit.start}`);
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}
