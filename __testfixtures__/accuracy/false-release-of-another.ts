const cache = new Map<string, number>();
const other = new Map<string, number>();
export function weigh(text: string): number {
  let value = cache.get(text);
  if (value === undefined) cache.set(text, (value = text.length));
  if (other.size > 10) other.clear();
  return value;
}
