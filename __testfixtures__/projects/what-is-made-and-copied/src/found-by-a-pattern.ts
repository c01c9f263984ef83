const cache = new Map<string, string[]>();

function partsOf(text: string): string[] {
  const found = cache.get(text);
  if (found) return found;
  let match: RegExpExecArray | null = null;
  const made: string[] = [];
  if ((match = /^(\w+)-(\w+)$/.exec(text)) !== null) {
    match[1] = text.trim();
    made.push(...match.slice(1));
  } else if ((match = /^(\w+)$/.exec(text)) !== null) {
    match[1] = text.trimEnd();
    made.push(match[1]);
  }
  cache.set(text, made);
  return made;
}

export const count = (text: string): number => partsOf(text).length;
