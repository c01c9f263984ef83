export class Child {
  constructor(public parent: Parent) {}

  get path() {
    return this.parent ? this.parent.path : '';
  }
}
