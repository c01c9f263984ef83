function createParser(cache: Record<string, string[]> = {}): (text: string) => string[] {
  return (text) => (cache[text] ??= text.split(','));
}
export const parse = createParser();
