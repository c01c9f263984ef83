const said: Record<string, number> = {};
export function deprecate(name: string): void {
  if (!said[name]) {
    console.warn(`${name} is deprecated`);
    said[name] = name.length;
  }
}
