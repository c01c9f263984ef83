export class Item {
  #owner = 1;
  readonly #ownerRef: WeakRef<Owner>;

  get owner(): Owner | undefined {
    return this.#ownerRef?.deref();
  }

  constructor(owner: Owner) {
    this.#ownerRef = new WeakRef(owner); // set once
  }
  get() {
    return this.owner && this.#owner;
  }
}
