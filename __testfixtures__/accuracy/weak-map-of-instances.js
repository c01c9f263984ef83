const states = new WeakMap();

class Journal {
  constructor() {
    states.set(this, []);
  }
  write(line) {
    states.get(this).push(line);
  }
}

const journal = new Journal();
export const write = (line) => journal.write(line);
