const names = new Map<string, string>();

function describe(x: number, size: number): string {
  return `${x > 0 ? 'east' : 'west'} of zero, ${size} wide`;
}

export function nameOf(x: number, size: number): string {
  const key = `${x.toFixed(2)}/${size}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = describe(Number(x.toFixed(2)), size);
  names.set(key, name);
  return name;
}
