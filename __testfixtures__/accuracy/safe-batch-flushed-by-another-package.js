const tasks = require('recurring-tasks');

class Batch {
  constructor() {
    this.rows = [];
    this.last = null;
    tasks.every(10, () => this.flush());
  }

  add(row) {
    this.rows.push(row);
    this.last = row;
  }

  flush() {
    console.log(this.rows.join(), this.last);
    this.rows = [];
    this.last = null;
  }
}

exports.batch = new Batch();
