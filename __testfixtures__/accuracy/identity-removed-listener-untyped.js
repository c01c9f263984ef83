import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
const handlers = {};
function handlerOf(room) {
  const key = String(room);
  if (!handlers[key])
    handlers[key] = (text) => {
      console.log(key + text);
    };
  return handlers[key];
}
export function join(room) {
  bus.on('text', handlerOf(room));
}
export function leave(room) {
  bus.removeListener('text', handlerOf(room));
}
