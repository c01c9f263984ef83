/** As a cache has it, and nothing says that it is one. */
class Answers {
  constructor() {
    this.entries = {};
  }

  get(url) {
    return Promise.resolve(this.entries[url]);
  }

  set(url, answer) {
    this.entries[url] = answer;
  }
}

module.exports = new Answers();
