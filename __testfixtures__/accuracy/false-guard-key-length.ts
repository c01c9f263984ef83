const cache = new Map<string, string>();
export function escape(text: string): string {
  if (text.length > 100) return text.replaceAll('<', '&lt;');
  let value = cache.get(text);
  if (value === undefined) cache.set(text, (value = text.replaceAll('<', '&lt;')));
  return value;
}
