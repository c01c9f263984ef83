class Conversions {
  constructor() {
    this.done = new Set();
    this.shown = new Set();
    this.asked = new Set();
  }

  /** Nothing says its name. */
  convertBoard(id) {
    this.done.add(id);
  }

  /** The page does. */
  showBoard(id) {
    this.shown.add(id);
  }

  askBoard(id) {
    this.asked.add(id);
    return this.done.has(id) || this.shown.has(id);
  }
}

export const conversions = new Conversions();
