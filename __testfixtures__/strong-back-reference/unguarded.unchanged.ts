export class Child {
  private parent: Parent;
  constructor(parent: Parent) {
    this.parent = parent;
  }
  up() {
    return this.parent.go();
  }
}
