interface Mode {
  readonly name: string;
}
interface Source {
  of(n: string): Mode;
}
class Modes implements Source {
  readonly #modes = new Map<string, Mode>();
  of(name: string): Mode {
    let m = this.#modes.get(name);
    if (!m) {
      m = { name };
      this.#modes.set(name, m);
    }
    return m;
  }
  title(n: string): string {
    return this.of(n).name;
  }
}
export class Watch {
  last?: Mode;
  constructor(private readonly source: Source) {}
  go(n: string): boolean {
    const m = this.source.of(n);
    const r = m === this.last;
    this.last = m;
    return r;
  }
}
export const w = new Watch(new Modes());
