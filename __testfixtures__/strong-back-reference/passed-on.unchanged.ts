export class Child {
  private parent: Parent;
  constructor(parent: Parent) {
    this.parent = parent;
  }
  up() {
    go(this.parent);
  }
}
