const LIFE = 5000;

class Lookups {
  constructor() {
    this.entries = new Map();
  }

  get(file) {
    const entry = this.entries.get(file);
    const now = Date.now();
    if (entry && entry.until > now) {
      entry.until = now + LIFE;
      return entry.found;
    }
    return null;
  }

  set(file, found) {
    const entry = this.entries.get(file);
    const until = Date.now() + LIFE;
    if (entry) {
      entry.found = found;
      entry.until = until;
    } else {
      this.entries.set(file, { found, until });
    }
  }
}

const lookups = new Lookups();

exports.findConfig = function (file, search) {
  const known = lookups.get(file);
  if (known !== null) return known;
  const found = search(file);
  lookups.set(file, found);
  return found;
};
