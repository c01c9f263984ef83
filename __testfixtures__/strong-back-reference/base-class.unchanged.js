export class Child extends Node {
  parent;
  up() {
    return this.parent?.up();
  }
}
