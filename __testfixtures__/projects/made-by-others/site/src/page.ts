export class Page {
  private readonly drafts = new Map<string, string>();

  keep(field: string, text: string): void {
    this.drafts.set(field, text);
  }

  restore(field: string): string | undefined {
    return this.drafts.get(field);
  }
}
