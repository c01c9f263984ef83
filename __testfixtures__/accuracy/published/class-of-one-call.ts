/** Exported, and the package itself shows what it is for: one for each text. */
export class Names {
  private readonly seen = new Set<string>();

  add(name: string): boolean {
    if (this.seen.has(name)) return false;
    this.seen.add(name);
    return true;
  }
}

export function countNames(text: string): number {
  const names = new Names();
  return text.split(' ').filter((name) => names.add(name)).length;
}
