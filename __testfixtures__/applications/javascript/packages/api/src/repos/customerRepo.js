'use strict';

const db = require('../db');

/** Read-through cache in front of the customers table. */
class CustomerRepo {
  constructor(database) {
    this.db = database;
    this.rowCache = new Map();
  }

  async findById(id) {
    const cached = this.rowCache.get(id);
    if (cached !== undefined) {
      return cached;
    }
    const row = await this.db.one('SELECT * FROM customers WHERE id = ?', [id]);
    if (!row) {
      return null;
    }
    const frozen = Object.freeze(row);
    this.rowCache.set(id, frozen);
    return frozen;
  }

  async rename(id, name) {
    await this.db.run('UPDATE customers SET name = ? WHERE id = ?', [name, id]);
    this.rowCache.delete(id);
  }
}

module.exports = new CustomerRepo(db);
module.exports.CustomerRepo = CustomerRepo;
