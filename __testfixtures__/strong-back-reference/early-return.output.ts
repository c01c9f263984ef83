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
    const parent = this.parent;
    if (!parent) {
      return undefined;
    }
    return parent.go();
  }
}