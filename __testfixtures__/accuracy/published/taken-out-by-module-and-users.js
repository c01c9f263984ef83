'use strict';

const rows = new Map();

function find(key) {
  return rows.get(key);
}

function add(key, value) {
  rows.set(key, { key, value });
}

function remove(key) {
  rows.delete(key);
}

async function run(key, work) {
  const row = find(key);
  if (row) return row.value;
  const value = work(key);
  add(key, value);
  try {
    return await value;
  } finally {
    remove(key);
  }
}

module.exports = { find, add, remove, run };
