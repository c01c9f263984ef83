import { slugify } from '../text/index.js';
import { createMemory, remember } from '../lib/remember.js';

export interface TocEntry {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

const tocs = createMemory<readonly TocEntry[]>();

function build(source: string): readonly TocEntry[] {
  return [...source.matchAll(/^(#{1,4}) (.*)$/gm)].map((m) => ({
    level: m[1]!.length,
    text: m[2]!,
    anchor: slugify(m[2]!),
  }));
}

export function tableOfContents(source: string): readonly TocEntry[] {
  return remember(tocs, source, () => build(source));
}
