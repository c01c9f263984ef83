export class Answers {
  constructor(store) {
    this.store = store;
  }

  ask(question, work) {
    if (!this.store.has(question)) this.store.set(question, work(question));
    return this.store.get(question);
  }
}

export class Visits {
  constructor({ seen, limit }) {
    this.seen = seen;
    this.limit = limit;
  }

  add(path) {
    this.seen.push(path);
  }
}

/** One for each request. */
export class Form {
  constructor(fields) {
    this.fields = fields;
  }

  add(name, value) {
    this.fields[name] = value;
  }
}
