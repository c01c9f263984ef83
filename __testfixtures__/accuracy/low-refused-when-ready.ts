class Registry {
  private readonly filters: ((text: string) => boolean)[] = [];
  private ready = false;

  add(filter: (text: string) => boolean): void {
    if (this.ready) throw new Error('too late');
    this.filters.push(filter);
  }

  start(): void {
    this.ready = true;
  }

  test(text: string): boolean {
    return this.filters.every((filter) => filter(text));
  }
}

export const registry = new Registry();
