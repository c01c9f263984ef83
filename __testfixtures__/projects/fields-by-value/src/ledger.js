class Ledger {
  constructor() {
    this.added = [];
    this.removed = [];
    this.changed = [];
    this.closed = [];
    this.notes = [];
  }

  note(what, id) {
    this[what].push(id);
  }

  enter(id, isNew) {
    const list = isNew ? 'added' : 'changed';
    this[list].push(id);
  }

  tidy() {
    ['changed', 'notes'].forEach((name) => {
      this[name].length = 0;
    });
  }

  take(options) {
    for (const name in options) this[name] = options[name];
  }
}

module.exports = { Ledger };
