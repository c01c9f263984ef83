const pool = new Map<string, Name>();

export class Name {
  static of = (text: string): Name => {
    let name = pool.get(text);
    if (!name) {
      name = new Name(text);
      pool.set(text, name);
    }
    return name;
  };

  static readonly Length = Name.of('Length');

  private constructor(readonly text: string) {}
}
