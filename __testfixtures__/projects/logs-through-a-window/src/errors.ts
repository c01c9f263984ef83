import { PAGES, SIZES } from './pages.ts';

class Errors {
  static readonly #shown = 2 * 25;
  static #all: Error[] = [];

  static add(error: Error): void {
    Errors.#all.push(error);
  }

  static shown(): Error[] {
    return Errors.#all.slice(-Errors.#shown);
  }

  static page(): string[] {
    return Errors.#all.slice(-SIZES.page).map(String);
  }

  static few(): Error[] {
    return Errors.#all.slice(Math.max(0, Errors.#all.length - PAGES));
  }
}

export const report = (error: Error): string => {
  Errors.add(error);
  return [...Errors.shown(), ...Errors.page(), ...Errors.few()].join();
};
