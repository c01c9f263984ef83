let count = 0;
const cut = { [Symbol.split](text: string): string[] { count += 1; return [text, String(count)]; } };
const parts = new Map<string, string>();
export function part(name: string): string {
  const hit = parts.get(name);
  if (hit !== undefined) return hit;
  const made = name.split(cut as unknown as string).join();
  parts.set(name, made);
  return made;
}
