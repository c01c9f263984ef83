// What is required is the function, what its methods hang on is the variable.
var Table = (module.exports = function Table() {
  this.rows = {};
});

Table.prototype.put = function (key, row) {
  this.rows[key] = row;
};

Table.prototype.find = function (key) {
  return this.rows[key];
};
