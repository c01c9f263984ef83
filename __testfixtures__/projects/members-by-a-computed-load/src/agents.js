'use strict';

class Agents {
  constructor() {
    this.parsed = new Map();
  }

  browser(header) {
    const text = String(header);
    let found = this.parsed.get(text);
    if (found === undefined) {
      found = text.includes('Firefox') ? 'firefox' : 'other';
      this.parsed.set(text, found);
    }
    return found;
  }
}

module.exports = new Agents();
