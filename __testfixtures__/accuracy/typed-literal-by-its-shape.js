class Pool {
  /** @returns {{ byName: {}, all: Array }} */
  static get instance() {
    const symbol = Symbol.for('pool');
    let scope = global[symbol];
    if (!scope) {
      scope = { byName: {}, all: [] };
      global[symbol] = scope;
    }
    return scope;
  }

  static register(database) {
    const { all } = Pool.instance;
    all.push(database);
  }
}
module.exports = Pool;
