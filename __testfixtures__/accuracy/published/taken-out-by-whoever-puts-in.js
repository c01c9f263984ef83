'use strict';

const running = {
  rows: new Map(),

  find(key) {
    return this.rows.get(key);
  },

  add(key, value) {
    this.rows.set(key, { key, value });
  },

  remove(key) {
    this.rows.delete(key);
  },
};

exports.run = async (key, work) => {
  const row = running.find(key);
  if (row) return row.value;
  const value = work(key);
  running.add(key, value);
  try {
    return await value;
  } finally {
    running.remove(key);
  }
};
