'use strict';

class Titles {
  constructor() {
    this.shown = new Map();
  }

  of(path) {
    const text = String(path);
    let found = this.shown.get(text);
    if (found === undefined) {
      found = text.slice(text.lastIndexOf('/') + 1);
      this.shown.set(text, found);
    }
    return found;
  }
}

module.exports = new Titles();
