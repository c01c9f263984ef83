const kLines = Symbol('lines');

class Journal {
  constructor() {
    this[kLines] = [];
  }
  write(line) {
    this[kLines].push(line);
  }
}

/** Another class has a field of the same name, and empties it. */
class Batch {
  constructor() {
    this[kLines] = [];
  }
  write(line) {
    this[kLines].push(line);
  }
  take() {
    const lines = this[kLines];
    this[kLines] = [];
    return lines;
  }
}

const journal = new Journal();
const batch = new Batch();
setInterval(() => console.log(batch.take().length), 1000);
exports.write = (line) => {
  journal.write(line);
  batch.write(line);
};
