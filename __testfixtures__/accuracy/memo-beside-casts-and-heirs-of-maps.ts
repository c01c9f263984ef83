const STOP = new Map<string, number>([['the', 1]]);

export class Counter extends Map<string, number> {
  override get(key: string): number {
    return super.get(key) ?? 0;
  }
}

export function getTags(row: { readonly tags: unknown }): number {
  return (row.tags as Map<string, number>).size;
}

const COLORS: Record<string, string> = { red: '#f00', blue: '#00f' };

const items: string[] = [];
export const state = {
  get size(): number {
    return items.length;
  },
};

const words = new Map<string, string>();

export function getColor(text: string): string {
  const known = words.get(text);
  if (known !== undefined) return known;
  const made = text.replace(/\w+/g, (word) => (STOP.get(word) === undefined ? (COLORS[word] ?? word) : ''));
  words.set(text, made);
  return made;
}
