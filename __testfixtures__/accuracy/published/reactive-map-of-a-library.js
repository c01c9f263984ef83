import { ReactiveMap } from '@solid-primitives/map';

export class Rows {
  #rows = new ReactiveMap();

  get(id) {
    return this.#rows.get(id);
  }

  hydrate(id, row) {
    this.#rows.set(id, row);
  }

  size() {
    return this.#rows.size;
  }
}
