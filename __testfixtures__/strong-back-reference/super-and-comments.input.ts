export class Child extends Base {
  constructor(private parent: Parent) {
    // first
    super(); // second
    this.start();
  }
  start() {
    this.parent?.start();
  }
}
