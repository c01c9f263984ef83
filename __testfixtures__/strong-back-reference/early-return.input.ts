#!/usr/bin/env node
export class Child {
  parent!: Parent;

  constructor(parent: Parent) {
    this.parent = parent;
  }

  up() {
    if (!this.parent) {
      return undefined;
    }
    return this.parent.go();
  }
}