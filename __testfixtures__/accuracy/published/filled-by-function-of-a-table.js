const counts = {};

const steps = {
  start(name, table) {
    table[name] = { started: 1, ended: 0 };
  },
  end(name, table) {
    table[name] = { ...table[name], ended: 1 };
  },
};

/** Counts what the jobs report. */
exports.report = (kind, name) => steps[kind](name, counts);

exports.read = (name) => counts[name];
