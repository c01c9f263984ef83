class View {
  constructor(rows) {
    this.rows = rows;
  }
  add(row) {
    this.rows.push(row);
  }
}
exports.View = View;
