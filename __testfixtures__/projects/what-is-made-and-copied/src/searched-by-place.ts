const cache = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const found = cache.get(text);
  if (found) return found;
  const made = new RegExp(text, 'g');
  cache.set(text, made);
  return made;
}

export const matches = (text: string, page: { toString(): string }): boolean => patternOf(text).test(page as unknown as string);
export const finds = (text: string, pages: any[]): unknown[] => pages.filter((page) => patternOf(text).test(page));
