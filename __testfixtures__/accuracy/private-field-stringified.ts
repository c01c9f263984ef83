class Names {
  private readonly sorted: Record<string, string> = {};

  getSortName(name: string): string {
    return (this.sorted[name] ??= name.replace(/^@/, '').toLowerCase());
  }

  dump(): string {
    return JSON.stringify(this);
  }
}

export const names = new Names();
