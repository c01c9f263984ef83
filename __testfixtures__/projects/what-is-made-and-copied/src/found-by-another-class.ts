const LAST = /(a)/.exec('a');

class Searcher extends RegExp {
  override exec(): RegExpExecArray | null {
    return LAST;
  }
  count(): number {
    return Number(LAST?.[1]);
  }
}

const searcher = new Searcher('a');
const cache = new Map<string, string[]>();

function partsOf(text: string): string[] {
  const found = cache.get(text);
  if (found) return found;
  const match = searcher.exec(text);
  if (match) match[1] = String(searcher.count());
  const made = match ? match.slice(1) : [];
  cache.set(text, made);
  return made;
}

export const count = (text: string): number => partsOf(text).length;
