function Counter(name) { this.name = name.trim(); this.n = name.length; }
Counter.prototype = { hit() { const self = this; const k = 'n'; self[k] += 1; return self[k]; } };
const counters = {};
exports.counter = function (name) {
  if (!counters[name]) counters[name] = new Counter(name);
  return counters[name];
};
