export class Item {
  #owner = 1;
  readonly owner: Owner;
  constructor(owner: Owner) {
    this.owner = owner; // set once
  }
  get() {
    return this.owner && this.#owner;
  }
}
