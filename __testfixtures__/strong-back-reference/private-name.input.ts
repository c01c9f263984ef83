export class Item {
  #owner: Owner;
  constructor(owner: Owner) {
    this.#owner = owner;
  }
  notify() {
    this.#owner?.notify(this);
  }
}
