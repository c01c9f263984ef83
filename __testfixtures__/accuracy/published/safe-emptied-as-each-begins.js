class Parser {
  parse(text) {
    this.names = {};
    this.timer = null;
    for (const line of text.split('\n')) this.add(line);
    return Object.keys(this.names);
  }

  add(line) {
    this.names[line] = true;
  }
}

module.exports = Parser;
