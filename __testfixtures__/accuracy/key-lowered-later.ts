const labels = new Map<string, string>();

export function label(name: string): string {
  let key = name;
  key = key.toLowerCase();
  const hit = labels.get(key);
  if (hit !== undefined) return hit;
  const text = `<${name}>`;
  labels.set(key, text);
  return text;
}
