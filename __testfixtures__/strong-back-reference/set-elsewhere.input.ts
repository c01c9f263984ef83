export class Child {
  parent?: Parent;

  up(): string {
    return this.parent?.name ?? '';
  }
}
