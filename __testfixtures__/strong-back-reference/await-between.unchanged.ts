export class Child {
  private parent: Parent;
  constructor(parent: Parent) {
    this.parent = parent;
  }
  async up() {
    if (!this.parent) return;
    await wait();
    this.parent.go();
  }
}
