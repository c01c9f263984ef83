type Listener = (event: string) => void;
const listeners: Listener[] = [];
export function subscribe(listener: Listener): void {
  listeners.push(listener);
}
export function emit(event: string): void {
  for (const listener of listeners) listener(event);
}
