class Source {
  private dimensions: Record<string, number> = {};

  update(changes: Record<string, number>): void {
    this.dimensions = { ...this.dimensions, ...changes };
  }

  key(): string {
    return JSON.stringify(this.dimensions);
  }
}
export const source = new Source();
