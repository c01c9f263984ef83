export class Child {
  private parent: Parent | undefined;

  constructor(parent: Parent, other?: Parent) {
    this.parent = parent;
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
