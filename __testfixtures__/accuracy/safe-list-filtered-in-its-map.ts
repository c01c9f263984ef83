type Listener = (payload: string) => void;
const listeners = new Map<string, Listener[]>();
export function listen(channel: string, listener: Listener): () => void {
  const list = listeners.get(channel) ?? [];
  listeners.set(channel, [...list, listener]);
  return () => remove(channel, listener);
}
function remove(channel: string, listener: Listener): void {
  const list = listeners.get(channel);
  if (!list) return;
  listeners.set(channel, [...list.filter((one) => one !== listener)]);
}
export function dispatch(channel: string, payload: string): void {
  for (const listener of listeners.get(channel) ?? []) listener(payload);
}
