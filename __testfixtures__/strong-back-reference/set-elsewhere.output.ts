export class Child {
  #parent: WeakRef<Parent> | undefined;

  get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  set parent(parent: Parent | undefined) {
    this.#parent = parent ? new WeakRef(parent) : undefined;
  }

  up(): string {
    return this.parent?.name ?? '';
  }
}
