export class Child {
  #parent

  get parent() {
    return this.#parent?.deref()
  }

  constructor(parent) {
    this.#parent = parent ? new WeakRef(parent) : undefined
  }

  up() {
    return this.parent?.up()
  }
}
