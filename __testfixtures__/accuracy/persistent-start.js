const { Map } = require('immutable');

const start = Map();

/** Each change makes another collection: what it starts with stays as it is. */
exports.reduce = (state = start, action) => (action.type === 'add' ? state.set(action.key, action.value) : state);
exports.first = (key, value) => start.set(key, value);
