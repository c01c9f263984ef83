export class Child {
  parent = null;
  attach(parent) {
    this.parent = parent;
  }
  up() {
    if (this.parent === null) return 0;
    return 1;
  }
}
