#!/usr/bin/env node
export class Child {
  #parent: WeakRef<Parent> | undefined;

  get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  constructor(parent: Parent) {
    this.#parent = new WeakRef(parent);
  }

  up() {
    if (!this.parent) {
      return undefined;
    }
    return this.parent.go();
  }
}