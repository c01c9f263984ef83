export class Child {
  protected parent: Parent | undefined;
  constructor(parent: Parent) {
    this.parent = parent;
  }
  up() {
    return this.parent?.name;
  }
}
export class Favourite extends Child {
  protected override parent: Parent | undefined = undefined;
}
