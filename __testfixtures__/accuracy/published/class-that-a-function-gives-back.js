/** Whoever gets the class makes what lives on. */
exports.wrapDriver = (driver) => {
  return class Connection {
    statements = new Map();

    prepare(text) {
      let statement = this.statements.get(text);
      if (!statement) {
        statement = driver.compile(text, this);
        this.statements.set(text, statement);
      }
      return statement;
    }
  };
};
