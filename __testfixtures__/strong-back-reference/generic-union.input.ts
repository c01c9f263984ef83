export class Leaf<T> {
  private parent: Branch<T> | Root<T> | undefined;

  set(parent: Branch<T>) {
    this.parent = parent;
  }

  get top() {
    return this.parent;
  }
}
