import { ReactiveMap } from '@solid-primitives/map';

const MODES = ['dark', 'light'];

export class Modes {
  #modes = new ReactiveMap();

  setAll(value) {
    for (const mode of MODES) this.#modes.set(mode, value);
  }

  get(mode) {
    return this.#modes.get(mode);
  }
}
