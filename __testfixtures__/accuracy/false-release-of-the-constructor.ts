class Lookup {
  private cache!: Map<string, string[]>;

  constructor() {
    this.clear();
  }

  clear(): void {
    this.cache = new Map();
  }

  split(path: string): string[] {
    let parts = this.cache.get(path);
    if (!parts) {
      parts = path.split('/');
      this.cache.set(path, parts);
    }
    return parts;
  }
}
export const lookup = new Lookup();
