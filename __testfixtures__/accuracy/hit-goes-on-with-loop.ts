const used = new Map<string, string>();
export function uniqueName(base: string): string {
  for (let i = 0; ; i += 1) {
    const name = `${base}${i}`;
    if (used.get(name) === undefined) {
      used.set(name, name.toLowerCase());
      return name;
    }
  }
}
