'use strict';

class Client {
  constructor(pool) {
    this.pool = pool;
    this.prepared = {};
  }

  remember(key, query) {
    if (!this.prepared[key]) this.prepared[key] = [];
    this.prepared[key].push(query);
  }

  setAsPrepared(connection, query) {
    this.remember('_' + connection.id, query);
  }

  setAsSent(connection) {
    this.prepared['_' + connection.id] = [];
  }

  drop(connection) {
    delete this.prepared['_' + connection.id];
  }

  listen() {
    this.pool.on('close', (connection) => this.drop(connection));
  }
}

module.exports = Client;
