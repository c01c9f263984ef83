'use strict';

const dead = [];

function bury(job, err) {
  dead.push({ job, reason: err.message, at: Date.now() });
}

function replayAll(enqueue) {
  for (const { job } of dead) {
    enqueue(job);
  }
  return dead.length;
}

module.exports = { bury, replayAll };
