const shared: string[] = [];
const cache = new Map<string, string[]>();

function partsOf(text: string): string[] {
  const found = cache.get(text);
  if (found) return found;
  let made: string[] = [];
  [made] = [shared];
  made.push(text);
  cache.set(text, made);
  return made;
}

export const count = (text: string): number => partsOf(text).length;
