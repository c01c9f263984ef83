const states = {};

export function show(view) {
  if (!states[view.id]) view.$set(states, view.id, { isOpen: false });
  view.$once('hook:destroyed', () => view.$delete(states, view.id));
  return states[view.id];
}
