'use strict';

// Preparing is the expensive half of a small query, so statements are kept.
const prepared = new Map();

/**
 * @param {import('better-sqlite3').Database} handle
 * @param {string} sql
 */
function statement(handle, sql) {
  let stmt = prepared.get(sql);
  if (!stmt) {
    stmt = handle.prepare(sql);
    prepared.set(sql, stmt);
  }
  return stmt;
}

function configure(sql, options) {
  const stmt = prepared.get(sql);
  if (!stmt) throw new Error('unknown statement: ' + sql);
  if (options.pluck) stmt.pluck(true);
  if (options.raw) stmt.raw(true);
  return stmt;
}

module.exports = { statement, configure };
