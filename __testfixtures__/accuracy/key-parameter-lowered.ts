const names = new Map<string, string>();

export function canonical(name: string): string {
  const raw = name;
  name = name.toLowerCase();
  const hit = names.get(name);
  if (hit !== undefined) return hit;
  const text = raw.trim();
  names.set(name, text);
  return text;
}
