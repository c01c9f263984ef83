const debounce = require('lodash/debounce');
class BatchM1 {
  constructor() {
    this.rows = [];
    this.last = null;
    this.flushSoon = debounce(() => this.flush(), 50);
  }
  add(x) {
    this.rows.push(x);
    this.last = x;
    this.flushSoon();
  }
  flush() {
    console.log(this.rows.join(), this.last);
    this.rows = [];
    this.last = null;
  }
}
exports.m1 = new BatchM1();
