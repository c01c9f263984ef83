export class Child {
  #parent: WeakRef<Parent>;

  public get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  constructor(parent: Parent) {
    this.#parent = new WeakRef(parent);
  }

  get path() {
    const parent = this.parent;
    return parent ? parent.path : '';
  }
}
