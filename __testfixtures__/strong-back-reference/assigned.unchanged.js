export class Child {
  parent = null;
  constructor(options) {
    Object.assign(this, options);
  }
}
