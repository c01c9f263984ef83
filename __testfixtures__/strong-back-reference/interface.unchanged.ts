export class Child implements HasParent {
  parent: Parent | undefined;
  constructor(parent: Parent) {
    this.parent = parent;
  }
}
