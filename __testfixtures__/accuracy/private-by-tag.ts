export class Table {
  readonly sizes = new Map<string, number>();

  constructor(names: readonly string[]) {
    for (const name of names) this.fill(name);
  }

  /** @private only the constructor fills it */
  fill(name: string): void {
    this.sizes.set(name, name.length);
  }

  get(name: string): number | undefined {
    return this.sizes.get(name);
  }
}

export const table = new Table(process.argv);
