const dropIdle = require('drop-idle');

// Whoever is given the list may take lanes out of it.
class Lane {
  constructor(level) {
    this.level = level;
    this.totals = new Map();
  }

  add(name, amount) {
    this.totals.set(name, amount + (this.totals.get(name) || 0));
  }
}

class Hub {
  constructor(onReport) {
    this.onReport = onReport;
    this.lanes = [];
    for (const level of ['info', 'warn', 'error']) this.lanes.push(new Lane(level));
  }

  add(level, name, amount) {
    for (const lane of this.lanes) if (lane.level === level) lane.add(name, amount);
  }

  report() {
    this.onReport(Array.from(this.lanes, (lane) => [lane.level, [...lane.totals]]));
    dropIdle(this.lanes);
  }
}

exports.Hub = Hub;
