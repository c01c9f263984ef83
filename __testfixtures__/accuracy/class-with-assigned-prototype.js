function Counter(name) { this.name = name.trim(); this.n = name.length; }
Object.assign(Counter.prototype, { hit() { this.n += 1; return this.n; } });
const counters = {};
exports.counter = function (name) {
  if (!counters[name]) counters[name] = new Counter(name);
  return counters[name];
};
