'use strict';

class Client {
  constructor(pool) {
    this.pool = pool;
    this.prepared = {};
  }

  /** The statement of a query, made once for each text. */
  getPrepared(query) {
    let statement = this.prepared[query];
    if (!statement) {
      statement = { query, connections: 0 };
      this.prepared[query] = statement;
    }
    return statement;
  }

  setAsPrepared(connection, query) {
    const key = '_' + connection.id;
    if (!this.prepared[key]) this.prepared[key] = [];
    this.prepared[key].push(query);
  }

  drop(connection) {
    const key = '_' + connection.id;
    for (const query of this.prepared[key] || []) this.prepared[query].connections--;
    delete this.prepared[key];
  }

  listen() {
    this.pool.on('close', (connection) => this.drop(connection));
  }
}

module.exports = Client;
