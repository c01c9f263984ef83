class Scan {
  constructor() {
    this.logs = [];
  }

  log(text) {
    this.logs.push({ text, at: Date.now() });
  }

  toLines() {
    return this.logs.map(({ at, text }) => `${at} ${text}`);
  }
}

module.exports = Scan;
