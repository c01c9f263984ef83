export class Child {
  #parent: WeakRef<Parent> | undefined;

  private get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  private set parent(parent: Parent | undefined) {
    this.#parent = parent ? new WeakRef(parent) : undefined;
  }

  constructor(parent: Parent, other?: Parent) {
    this.#parent = new WeakRef(parent);
    other?.adopt(this);
  }

  move(parent: Parent) {
    this.parent = parent;
  }

  drop() {
    this.parent = undefined;
  }

  up() {
    return this.parent?.name;
  }
}
