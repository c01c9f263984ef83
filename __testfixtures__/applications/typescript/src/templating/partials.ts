class PartialRegistry {
  private readonly sources = new Map<string, string>();

  /** Called at start for our own partials and by the admin API for those of tenants. */
  register(name: string, source: string): void {
    this.sources.set(name, source);
  }

  get(name: string): string {
    const source = this.sources.get(name);
    if (source === undefined) throw new Error(`unknown partial "${name}"`);
    return source;
  }
}

export const partials = new PartialRegistry();
