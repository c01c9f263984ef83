export class Child {
  #parent;

  get parent() {
    return this.#parent?.deref() ?? null;
  }

  set parent(parent) {
    this.#parent = parent ? new WeakRef(parent) : undefined;
  }

  attach(parent) {
    this.parent = parent;
  }
  up() {
    if (this.parent === null) return 0;
    return 1;
  }
}
