const events = [];

export function add(...all) {
  events.push(...all);
  events.push(1, 2);
  events.push.apply(events, all);
  Array.isArray(all) && events.push(3);
}
