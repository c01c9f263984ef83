'use strict';

class JobHistory {
  static runs = [];

  static add(name, ok, ms) {
    JobHistory.runs.push({ name, ok, ms, at: Date.now() });
  }

  static last() {
    return JobHistory.runs.at(-1);
  }

  static recent() {
    return JobHistory.runs.slice(-10);
  }
}

module.exports = JobHistory;
