import type { FilePatch } from '../types.ts';

/** A diff without git's headers, which repeat the file's name. */
export function hunkLines(patch: string): string[] {
  const lines = patch.replace(/\n$/u, '').split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('@@')));
}

export function countLines(patches: readonly FilePatch[]): { added: number; removed: number } {
  const lines = patches.flatMap(({ patch }) => hunkLines(patch));
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return { added: count('+'), removed: count('-') };
}
