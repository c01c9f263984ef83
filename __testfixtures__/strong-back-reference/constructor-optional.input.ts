export class Child {
  parent?: Parent;

  constructor(parent?: Parent) {
    this.parent = parent;
  }
}
