function Rows() {
  this.rows = {};
}

Rows.prototype.take = function take(key, row) {
  this.rows[key] = row;
  return row;
};

function Client(load) {
  const self = this;
  self.tables = { rows: new Rows() };
  self.load = load;
}

Client.prototype.get = function get(key) {
  return this.tables.rows.take(key, this.load(key));
};

module.exports = Client;
