export class Child {
  private parent: Parent | undefined;
  copy() {
    return { ...this, at: this.parent?.name };
  }
}
