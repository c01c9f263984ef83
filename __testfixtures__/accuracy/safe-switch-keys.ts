const cache = new Map<string, string>();
function loadOnce(name: string): string {
  let text = cache.get(name);
  if (text === undefined) cache.set(name, (text = name.repeat(2)));
  return text;
}
export function load(extended: boolean): string {
  switch (extended) {
    case true:
      return loadOnce('full');
    default:
      return loadOnce('basic');
  }
}
