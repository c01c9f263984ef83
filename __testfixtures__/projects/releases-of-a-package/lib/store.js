'use strict';

const rows = new Map();

class Store {
  constructor(kind) {
    this.kind = kind;
  }

  put(id, row) {
    rows.set(`${this.kind}:${id}`, row);
  }

  find(id) {
    return rows.get(`${this.kind}:${id}`);
  }

  drop(ids) {
    ids.forEach((id) => rows.delete(`${this.kind}:${id}`));
  }
}

module.exports = Store;
