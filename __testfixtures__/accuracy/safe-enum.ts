enum Color {
  Red,
  Green,
  Blue,
}
const names = new Map<Color, string>();
export function nameOf(color: Color): string {
  if (!names.has(color)) names.set(color, Color[color]!.toLowerCase());
  return names.get(color)!;
}
