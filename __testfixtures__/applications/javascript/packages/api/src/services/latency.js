'use strict';

const samples = [];

function record(ms) {
  samples.push(ms);
}

function percentile(p) {
  if (samples.length === 0) return 0;
  const sorted = samples.slice().sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((p / 100) * sorted.length))];
}

function summary() {
  return { requests: samples.length, p50: percentile(50), p95: percentile(95), p99: percentile(99) };
}

module.exports = { record, summary };
