export class Leaf<T> {
  #parent: WeakRef<Branch<T> | Root<T>> | undefined;

  private get parent(): Branch<T> | Root<T> | undefined {
    return this.#parent?.deref();
  }

  private set parent(parent: Branch<T> | Root<T> | undefined) {
    this.#parent = parent ? new WeakRef(parent) : undefined;
  }

  set(parent: Branch<T>) {
    this.parent = parent;
  }

  get top() {
    return this.parent;
  }
}
