declare class EventEmitter {
  on(name: string, fn: (message: string) => void): void;
  off(name: string, fn: (message: string) => void): void;
}
const bus = new EventEmitter();
const handlers = new Map<string, (message: string) => void>();
function handlerOf(id: string): (message: string) => void {
  let handler = handlers.get(id);
  if (!handler) {
    handler = (message) => {
      console.log(id, message);
    };
    handlers.set(id, handler);
  }
  return handler;
}
export function subscribe(id: string): void {
  bus.on('message', handlerOf(id));
}
export function unsubscribe(id: string): void {
  bus.off('message', handlerOf(id));
}
