function Rows() {
  this.rows = {};
}

Rows.prototype.take = function take(key, row) {
  this.rows[key] = row;
  return row;
};

module.exports = function loadAll(keys, load) {
  const found = {};
  found.tables = { rows: new Rows() };
  return keys.map((key) => found.tables.rows.take(key, load(key)));
};
