class Names {
  private readonly sorted = new Map<string, string>();

  getSortName(name: string): string {
    let result = this.sorted.get(name);
    if (result === undefined) {
      result = name.replace(/^@/, '').toLowerCase();
      this.sorted.set(name, result);
    }
    return result;
  }
}

export const names = new Names();
