/** Nobody here makes one: who installs the package does, and may keep it. */
export class Names {
  private readonly seen = new Set<string>();

  add(name: string): boolean {
    if (this.seen.has(name)) return false;
    this.seen.add(name);
    return true;
  }
}
