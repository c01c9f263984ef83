export class Child {
  name = '';
  /** The owner. */
  private parent: Parent;

  /** Makes one. */
  constructor(parent: Parent) {
    this.parent = parent;
  }

  path() {
    return this.parent?.name ?? '';
  }
}
