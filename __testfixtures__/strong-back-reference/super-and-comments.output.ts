export class Child extends Base {
  #parent: WeakRef<Parent>;

  private get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  constructor(parent: Parent) {
    // first
    super();
    this.#parent = new WeakRef(parent); // second
    this.start();
  }
  start() {
    this.parent?.start();
  }
}
