class Mesh {
  constructor(depth) {
    this.cells = [];
    this.split_(depth);
  }

  /** @private */
  split_(depth) {
    if (depth > 0) {
      this.split_(depth - 1);
      this.split_(depth - 1);
      return;
    }
    this.addCell_(depth);
  }

  /** @private */
  addCell_(depth) {
    this.cells.push({ depth });
  }
}
export const mesh = new Mesh(8);
