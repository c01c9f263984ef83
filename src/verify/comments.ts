import { findTypeTag } from '../../transforms/lib/type-text.ts';
import { isEdited, mapOffset, outputs, type Comment, type EditedFile, type Violation } from './edited-file.ts';

/** Comments that only work, or only make sense, before the first token of the file. */
const HEADER =
  /^\/\/\/|^\/\*!|@ts-(?:no)?check\b|@(?:jest|vitest)-environment\b|eslint-(?:disable|enable|env)\b(?!-)|@jsx|@flow\b|@license\b|@preserve\b|@format\b|copyright/i;

/**
 * Every comment is still there, in the same order and beside the same code: one behind code on its line stays on that line, one
 * directly above code stays directly above it, and the header stays the header.
 */
export function checkComments(edited: EditedFile): Violation | undefined {
  const { file, edits, before, after } = edited;
  const inserted = outputs(edits);
  const isKept = (comment: Comment) => !isEdited(comment.start, comment.end, edits);
  const kept = before.comments.filter(isKept);
  const found = after.comments.filter((comment) => !isEdited(comment.start, comment.end, inserted));
  const changed = (start: number) => ({ reason: `the comment stream of ${file} would change`, start });
  for (const [index, comment] of kept.entries()) {
    const start = mapOffset(comment.start, edits);
    const same = found[index];
    if (!same || same.start !== start || same.text !== comment.text) return changed(start);
    if (!hasSameNeighbour(edited, comment, same)) return { reason: `a comment of ${file} would move away from its code`, start };
  }
  const extra = found[kept.length];
  if (extra) return changed(extra.start);

  // A comment inside an edit has to come back in what the edits write.
  const rewritten = after.comments.filter((comment) => isEdited(comment.start, comment.end, inserted)).map((comment) => comment.text);
  let at = 0;
  for (const comment of before.comments) {
    if (isKept(comment)) continue;
    at = rewritten.indexOf(withTypeEdits(comment, edits), at) + 1;
    if (at === 0) return { reason: `a comment of ${file} would be lost`, start: Math.min(comment.start, after.text.length) };
  }
  return undefined;
}

/** The comment with what the edits write into the braces of its `@type` tag, the one place of a comment that a rewrite may change. */
function withTypeEdits({ start, end, text }: Comment, edits: EditedFile['edits']): string {
  const tag = findTypeTag(text);
  let changed = text;
  for (const edit of tag ? edits.toReversed() : []) {
    if (!tag || edit.start < start + tag.start || edit.end > Math.min(start + tag.end, end)) continue;
    changed = changed.slice(0, edit.start - start) + edit.text + changed.slice(edit.end - start);
  }
  return changed;
}

function hasSameNeighbour({ edits, before, after }: EditedFile, old: Comment, comment: Comment): boolean {
  const previous = before.tokens[old.next - 1];
  if (previous && isOneLine(before.text.slice(previous.end, old.start))) {
    const isPreviousEdited = isEdited(previous.start, previous.end, edits);
    const end = isPreviousEdited ? (after.tokens[comment.next - 1]?.end ?? 0) : mapOffset(previous.start, edits) + previous.text.length;
    return isOneLine(after.text.slice(end, comment.start));
  }
  const next = before.tokens[old.next];
  const isAttached = next !== undefined && !/(\r\n|\n|\r(?!\n))[^\S\r\n]*(\r\n|\n|\r(?!\n))/.test(before.text.slice(old.end, next.start));
  if (old.next === 0 && comment.next !== 0 && (!isAttached || HEADER.test(old.text))) return false;
  if (!isAttached || HEADER.test(old.text)) return true;
  const follower = after.tokens[comment.next];
  if (!follower) return false;
  const isNextEdited = isEdited(next.start, next.end, edits);
  if (!isNextEdited && follower.start === mapOffset(next.start, edits)) return true;
  // The code it stands above was rewritten itself: what follows now must be what that edit wrote, on that line.
  const inserted = outputs(edits);
  return edits.some((edit, index) => {
    const output = inserted[index];
    const covers = isNextEdited ? edit.start < next.end && next.start < edit.end : edit.start === next.start && isOneLine(edit.text);
    return covers && output !== undefined && output.start <= follower.start && follower.start < output.end;
  });
}

function isOneLine(text: string): boolean {
  return !/[\r\n]/.test(text);
}
