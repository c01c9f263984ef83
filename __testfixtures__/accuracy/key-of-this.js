const { NAMES } = require('./names');

/** The key is another one each time: there is one list per name, and names are few. */
class Lists {
  constructor() {
    for (const name of NAMES) this[name] = [];
  }
}

exports.lists = new Lists();
