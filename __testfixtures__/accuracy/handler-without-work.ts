const handlers: Record<string, (event: string) => string> = {};
export function handlerFor(id: string): (event: string) => string {
  return handlers[id] || (handlers[id] = (event) => `${id}:${event}`);
}
