class Names {
  constructor() {
    this.used = [];
  }
  take(field) {
    this.used.push(field);
    return `v${this.used.length}`;
  }
}

/** All names are taken when the validator is made. */
exports.compile = (schema, makeValidate) => {
  const names = new Names();
  const lines = schema.fields.map((field) => `${names.take(field)}: ${field}`);
  return makeValidate(names, lines);
};
