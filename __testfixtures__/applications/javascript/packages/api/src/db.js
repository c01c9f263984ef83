'use strict';

const Database = require('better-sqlite3');
const { statement } = require('./repos/statements');

const handle = new Database(process.env.DATABASE_FILE || 'parcelhub.db');

module.exports = {
  async query(sql, params) {
    return statement(handle, sql).all(params || []);
  },
  async one(sql, params) {
    return statement(handle, sql).get(params || []) || null;
  },
  async run(sql, params) {
    return statement(handle, sql).run(params || []);
  },
};
