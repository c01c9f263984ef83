export class Child {
  #parent: Parent | undefined;
  up() {
    return this.#parent?.go();
  }
}
