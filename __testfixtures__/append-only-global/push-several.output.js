const events = [];
const EVENTS_LIMIT = 500;

export function add(...all) {
  events.push(...all);
  if (events.length > EVENTS_LIMIT) events.splice(0, events.length - EVENTS_LIMIT);
  events.push(1, 2);
  if (events.length > EVENTS_LIMIT) events.splice(0, events.length - EVENTS_LIMIT);
  events.push.apply(events, all);
  if (events.length > EVENTS_LIMIT) events.splice(0, events.length - EVENTS_LIMIT);
  Array.isArray(all) && events.push(3);
  if (events.length > EVENTS_LIMIT) events.shift();
}
