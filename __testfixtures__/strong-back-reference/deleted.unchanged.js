export class Child {
  parent = undefined;
  detach() {
    delete this.parent;
  }
}
