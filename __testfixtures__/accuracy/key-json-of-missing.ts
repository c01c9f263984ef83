const texts = new Map<string, string>();

export function membersOf(options: { label?: string | undefined; name: string }): string {
  const key = JSON.stringify(options);
  const hit = texts.get(key);
  if (hit !== undefined) return hit;
  const text = Object.keys(options).join();
  texts.set(key, text);
  return text;
}
