export class Child {
  #parent: WeakRef<Parent> | undefined;

  get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  constructor(parent?: Parent) {
    this.#parent = parent ? new WeakRef(parent) : undefined;
  }
}
