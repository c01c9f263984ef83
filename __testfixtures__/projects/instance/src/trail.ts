export class Trail {
  readonly entries: string[] = [];

  add(entry: string): void {
    this.entries.push(entry);
  }

  latest(): string | undefined {
    return this.entries.at(-1);
  }
}
