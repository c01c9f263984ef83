import { Outline } from './outline.js';

export { Outline } from './outline.js';
export type { Outlines } from './types.js';

/** How many titles a text has. */
export function countTitles(text: string): number {
  const outline = new Outline();
  for (const line of text.split('\n')) if (line.startsWith('#')) outline.add(line.slice(1).trim());
  return outline.titles.length;
}
