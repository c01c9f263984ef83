interface Options { name: string; tags: Set<string> }
const texts = new Map<string, string>();

export function render(options: Options): string {
  const key = JSON.stringify(options);
  const hit = texts.get(key);
  if (hit !== undefined) return hit;
  const text = options.name + [...options.tags].join();
  texts.set(key, text);
  return text;
}
