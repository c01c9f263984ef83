function Table() {
  const rows = {};

  this.add = (row) => {
    rows[row.id] = row;
  };

  this.count = () => Object.keys(rows).length;
}

module.exports = (list) => {
  const table = new Table();
  for (const row of list) table.add(row);
  return table.count();
};
