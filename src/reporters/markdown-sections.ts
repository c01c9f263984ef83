/** A heading and what stands under it. Blocks are kept or left out whole. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly string[];
  /** What is between two blocks: an empty line, or only a line break in a list. */
  readonly between: '\n' | '\n\n';
  /** What one block is, for the count of those that are missing: `finding`, `diff`. */
  readonly noun: string;
  /** Text around the blocks, such as `<details>`. */
  readonly open?: string;
  readonly close?: string;
}

/**
 * The sections in their order, not longer than `limit` UTF-16 units as far as `head` and the headings allow. Where there is no room for all
 * blocks, `priority` says which section is served first, and each section says how many blocks it lacks.
 */
export function fit(head: string, sections: readonly Section[], priority: readonly Section[], limit: number): string {
  const kept = new Map<Section, readonly string[]>(sections.map((section) => [section, []]));
  const frames = sections.map((section) => render(section, [], limit).length + 2);
  let room = limit - head.length - 1 - frames.reduce((sum, length) => sum + length, 0);
  for (const section of priority) {
    const taken: string[] = [];
    for (const block of section.blocks) {
      const cost = block.length + section.between.length;
      if (cost > room) continue;
      room -= cost;
      taken.push(block);
    }
    kept.set(section, taken);
  }
  return `${[head, ...sections.map((section) => render(section, kept.get(section) ?? [], limit))].join('\n\n')}\n`;
}

function render(section: Section, blocks: readonly string[], limit: number): string {
  const missing = section.blocks.length - blocks.length;
  const parts = [
    section.heading,
    section.open ?? '',
    blocks.join(section.between),
    section.close ?? '',
    missingLine(missing, section.noun, limit),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function missingLine(missing: number, noun: string, limit: number): string {
  if (missing === 0) return '';
  const what = missing === 1 ? `1 ${noun} is` : `${missing} ${noun}s are`;
  return `_${what} left out here, to stay within ${limit.toLocaleString('en-US')} characters. \`--report leakshift.json\` has everything._`;
}
