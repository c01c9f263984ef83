const { Worker } = require('node:worker_threads');
const prometheus = require('prom-client');

const metrics = {
  states: new prometheus.Gauge({ name: 'states', help: 'of connections' }),
};
let counts = {};

const worker = new Worker('./worker.js');

/** What they keep is theirs: `set` of a gauge is not that of a map. */
function update(stats) {
  for (const status of Object.keys(stats)) counts[status] = (counts[status] || 0) + stats[status];
  Object.keys(counts).forEach((status) => {
    metrics.states.set({ status }, counts[status]);
  });
}

worker.on('message', (message) => {
  counts = {};
  update(message.stats);
});
