'use strict'

class Child {
  constructor(parent) {
    this.parent = parent
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
