export class Ids {
  private static instance?: Ids;
  private readonly ids = new Map<string, number>();

  static get(): Ids {
    return (this.instance ??= new Ids());
  }

  of(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(word, id);
    }
    return id;
  }
}
