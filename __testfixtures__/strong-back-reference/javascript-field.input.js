export class Child {
  parent

  constructor(parent) {
    this.parent = parent
  }

  up() {
    return this.parent?.up()
  }
}
