const { tap, map } = require('./operators');

/** The inner functions go into one pipeline, and into the function that others keep. */
exports.createExchange = (options) => {
  return ({ forward }) => {
    const fetched = new Map();
    function noteResult(result) {
      fetched.set(result.key, Date.now());
    }
    function ask(operation) {
      return Date.now() - (fetched.get(operation.key) || 0) > options.ttl ? { ...operation, isForced: true } : operation;
    }
    return (operations) => tap(noteResult)(forward(map(ask)(operations)));
  };
};
