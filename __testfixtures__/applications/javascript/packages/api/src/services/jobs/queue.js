'use strict';

const waiting = [];
let running = false;

async function drain() {
  if (running) return;
  running = true;
  while (waiting.length > 0) {
    const job = waiting.shift();
    await job();
  }
  running = false;
}

function enqueue(job) {
  waiting.push(job);
  setImmediate(drain);
}

module.exports = { enqueue, size: () => waiting.length };
