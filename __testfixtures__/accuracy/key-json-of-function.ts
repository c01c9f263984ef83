interface Options { name: string; format?: (text: string) => string }
const texts = new Map<string, string>();

export function render(options: Options): string {
  const key = JSON.stringify(options);
  const hit = texts.get(key);
  if (hit !== undefined) return hit;
  const text = options.name + (options.format === undefined ? 'none' : 'some');
  texts.set(key, text);
  return text;
}
