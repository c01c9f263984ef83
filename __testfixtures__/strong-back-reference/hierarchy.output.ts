import { Base } from './base.ts';
import type { HasParent } from './types.ts';

export class Child extends Base implements HasParent {
  #parent: WeakRef<Parent> | undefined;

  get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  constructor(parent: Parent) {
    super();
    this.#parent = new WeakRef(parent);
  }
}
