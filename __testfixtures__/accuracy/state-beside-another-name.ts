const colors = { ink: 'black' };
const theme = { colors, size: 1 };
export function change(ink: string): void {
  colors.ink = ink;
}
const sizeds = new Map<string, string>();
export function sized(name: string): string {
  const hit = sizeds.get(name);
  if (hit !== undefined) return hit;
  const made = name.padEnd(theme.size);
  sizeds.set(name, made);
  return made;
}
