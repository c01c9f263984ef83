import { Base } from './base.ts';

export class Child extends Base {
  readonly #parent: WeakRef<Parent>;

  private get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  constructor(
    parent: Parent,
    name: string,
  ) {
    super(name);
    this.#parent = new WeakRef(parent);
  }

  up() {
    const parent = this.parent;
    if (!parent) return;
    parent.go();
  }
}
