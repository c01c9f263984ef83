import type { Replacement, RewrittenFile } from './types.ts';

/** The edits of one file with their places as lines and columns of the text before. */
export function toReplacements({ file, before, edits }: RewrittenFile): Replacement[] {
  const starts = lineStarts(before);
  const hasBom = before.startsWith('\uFEFF');
  const placeOf = (offset: number) => {
    const line = countUpTo(starts, offset);
    const column = offset - (starts[line - 1] ?? 0) + 1;
    return { line, column: line === 1 && hasBom ? Math.max(1, column - 1) : column };
  };
  return edits.map(({ start, end, text, task, alsoFor = [] }) => {
    const [from, to] = [placeOf(start), placeOf(end)];
    const region = { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
    return { file, ...region, text, findings: [task, ...alsoFor], creates: before === '' };
  });
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), (end) => end.index + end[0].length)];
}

/** How many of the sorted `numbers` are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
