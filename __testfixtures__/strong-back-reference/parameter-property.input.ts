import { Base } from './base.ts';

export class Child extends Base {
  constructor(
    private readonly parent: Parent,
    name: string,
  ) {
    super(name);
  }

  up() {
    const parent = this.parent;
    if (!parent) return;
    parent.go();
  }
}
