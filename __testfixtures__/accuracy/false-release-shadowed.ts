const cache = new Map<string, number>();
export function weigh(text: string): number {
  let value = cache.get(text);
  if (value === undefined) cache.set(text, (value = text.length));
  return value;
}
export function reset(cache: Map<string, number>): void {
  cache.clear();
}
export function run(): void {
  reset(new Map());
}
