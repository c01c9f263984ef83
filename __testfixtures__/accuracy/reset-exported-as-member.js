let names = {};

const rules = {
  add(rule) {
    names[rule] = names[rule] || `x${rule.length}`;
    return names[rule];
  },
  reset() {
    names = {};
  },
};

module.exports.add = rules.add;
module.exports.reset = rules.reset;
