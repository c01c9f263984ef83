let states = {};

function getState(object) {
  const ofClass = states[object.className];
  return ofClass ? ofClass[object.id] || null : null;
}

function initialize(object, initial) {
  let state = getState(object);
  if (state) return state;
  if (!states[object.className]) states[object.className] = {};
  if (!initial) initial = { serverData: {}, pending: [{}] };
  state = states[object.className][object.id] = initial;
  return state;
}

exports.getState = getState;
exports.initialize = initialize;
