function cached(compute: (text: string) => string): (text: string) => string {
  const cache: Record<string, string> = Object.create(null);
  return (text) => cache[text] ?? (cache[text] = compute(text));
}

export const camelize = cached((text) => text.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
export const lower = cached((text) => text.toLowerCase());
