export class Item {
  #ownerRef: WeakRef<Owner>;

  get #owner(): Owner | undefined {
    return this.#ownerRef?.deref();
  }

  constructor(owner: Owner) {
    this.#ownerRef = new WeakRef(owner);
  }
  notify() {
    this.#owner?.notify(this);
  }
}
