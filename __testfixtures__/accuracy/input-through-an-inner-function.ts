const colors = new Map<string, string>();
/** The first wish for a name wins. */
export function colorOf(name: string, wish: string): string {
  let color = colors.get(name);
  if (color === undefined) {
    color = pick();
    colors.set(name, color);
  }
  return color;
  function pick(): string { return wish || '#000'; }
}
