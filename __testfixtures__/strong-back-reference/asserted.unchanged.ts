export class Child {
  private parent: Parent | undefined;
  set(parent: Parent) {
    this.parent = parent;
  }
  up() {
    return this.parent!.go();
  }
}
