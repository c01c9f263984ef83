/**
 * Name → implementation table. Modules register what they offer while they are
 * being loaded; `freeze()` is called by the entry points once wiring is done.
 */
export class Registry<T> {
  private readonly items = new Map<string, T>();
  private frozen = false;

  constructor(private readonly kind: string) {}

  register(name: string, item: T): this {
    if (this.frozen) {
      throw new Error(`${this.kind} registry is frozen, cannot add "${name}"`);
    }
    if (this.items.has(name)) {
      throw new Error(`${this.kind} "${name}" is registered twice`);
    }
    this.items.set(name, item);
    return this;
  }

  resolve(name: string): T {
    const item = this.items.get(name);
    if (item === undefined) throw new Error(`unknown ${this.kind}: ${name}`);
    return item;
  }

  freeze(): void {
    this.frozen = true;
  }

  names(): string[] {
    return [...this.items.keys()].sort();
  }
}
