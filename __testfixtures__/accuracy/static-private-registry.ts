export class Fragment {
  static #pending = new Map<string, Fragment>();
  readonly id = crypto.randomUUID();
  constructor() {
    Fragment.#pending.set(this.id, this);
  }
  static resolve(id: string): Fragment | undefined {
    return Fragment.#pending.get(id);
  }
}
