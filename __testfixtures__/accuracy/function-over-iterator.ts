const sources = new Map<string, () => string | undefined>();

export function nextWord(text: string): string | undefined {
  let source = sources.get(text);
  if (source === undefined) {
    const words = text.split(' ').values();
    source = () => words.next().value;
    sources.set(text, source);
  }
  return source();
}
