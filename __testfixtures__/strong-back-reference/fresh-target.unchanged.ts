export class Child {
  private parent: Parent;
  constructor() {
    this.parent = new Parent();
  }
  up() {
    return this.parent?.go();
  }
}
