export namespace Space {
  export const kept = new Map<string, string>();
}


export function spaceOf(key: string): string {
  const known = Space.kept.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  Space.kept.set(key, made);
  return made;
}
