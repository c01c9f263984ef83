'use strict'

class Child {
  #parent

  get parent() {
    return this.#parent?.deref()
  }

  set parent(parent) {
    this.#parent = parent ? new WeakRef(parent) : undefined
  }

  constructor(parent) {
    this.#parent = parent ? new WeakRef(parent) : undefined
    this.x = 1
  }

  detach() {
    this.parent = undefined
  }

  up() {
    if (this.parent && this.parent.isOpen) this.parent.go()
  }
}

module.exports = Child
