import { Base } from './base.ts';
import type { HasParent } from './types.ts';

export class Child extends Base implements HasParent {
  parent: Parent | undefined;

  constructor(parent: Parent) {
    super();
    this.parent = parent;
  }
}
