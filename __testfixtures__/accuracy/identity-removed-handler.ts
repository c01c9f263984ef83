type Handler = (text: string) => void;
const listeners: Handler[] = [];
const on = (handler: Handler): void => {
  listeners.push(handler);
};
const off = (handler: Handler): void => {
  const at = listeners.indexOf(handler);
  if (at >= 0) listeners.splice(at, 1);
};
export function emit(text: string): void {
  for (const one of listeners) one(text);
}
const handlers = new Map<string, (text: string) => void>();
function handlerOf(room: string): (text: string) => void {
  let handler = handlers.get(room);
  if (!handler) {
    handler = (text) => {
      console.log(`[${room}] ${text}`);
    };
    handlers.set(room, handler);
  }
  return handler;
}
export function join(room: string): void {
  on(handlerOf(room));
}
export function leave(room: string): void {
  off(handlerOf(room));
}
