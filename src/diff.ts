import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from 'diff';

/** Beyond this many changed lines the search for a short diff takes seconds, and nobody reads the result line by line. */
const MAX_EDITS = 1500;

/** Unified diff of one file that `git apply` takes; an empty `before` means that the file is new. Equal texts have no diff. */
export function filePatch(file: string, before: string, after: string): string {
  if (before === after) return '';
  const created = before === '';
  const oldName = created ? '/dev/null' : `a/${file}`;
  const newName = `b/${file}`;
  const patch =
    structuredPatch(oldName, newName, before, after, undefined, undefined, { context: 3, maxEditLength: MAX_EDITS }) ??
    wholeFilePatch(oldName, newName, before, after);
  return formatPatch({ ...patch, isGit: true, ...(created ? { isCreate: true, newMode: '100644' } : {}) }, FILE_HEADERS_ONLY);
}

/** One hunk that takes all of the old lines out and puts all of the new ones in. */
function wholeFilePatch(oldName: string, newName: string, before: string, after: string): StructuredPatch {
  const removed = structuredPatch(oldName, newName, before, '').hunks;
  const added = structuredPatch(oldName, newName, '', after).hunks;
  const count = (hunks: typeof removed, side: 'oldLines' | 'newLines') => hunks.reduce((sum, hunk) => sum + hunk[side], 0);
  return {
    oldFileName: oldName,
    newFileName: newName,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [
      {
        oldStart: 1,
        oldLines: count(removed, 'oldLines'),
        newStart: 1,
        newLines: count(added, 'newLines'),
        lines: [...removed, ...added].flatMap((hunk) => hunk.lines),
      },
    ],
  };
}
