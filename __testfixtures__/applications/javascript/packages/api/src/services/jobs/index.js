'use strict';

const queue = require('./queue');
const history = require('./history');
const deadLetters = require('./deadLetters');
const timers = require('./timers');

function run(name, fn) {
  const job = async () => {
    const started = Date.now();
    try {
      await fn();
      history.add(name, true, Date.now() - started);
    } catch (err) {
      history.add(name, false, Date.now() - started);
      deadLetters.bury(job, err);
    }
  };
  queue.enqueue(job);
}

function replay() {
  return deadLetters.replayAll(queue.enqueue);
}

module.exports = { run, replay, timers, history };
