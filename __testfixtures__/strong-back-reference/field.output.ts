export class Child {
  name = '';
  /** The owner. */
  #parent: WeakRef<Parent>;

  private get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  /** Makes one. */
  constructor(parent: Parent) {
    this.#parent = new WeakRef(parent);
  }

  path() {
    return this.parent?.name ?? '';
  }
}
