const cache = new Map<string, unknown>();
export function parse(text: string): unknown {
  if (cache.has(text)) return cache.get(text);
  try {
    const value: unknown = JSON.parse(text);
    cache.set(text, value);
    return value;
  } catch (error) {
    cache.clear();
    throw error;
  }
}
