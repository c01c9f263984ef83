const listeners = new Map<string, (event: KeyboardEvent) => void>();
function listenerFor(key: string): (event: KeyboardEvent) => void {
  const known = listeners.get(key);
  if (known) return known;
  const made = (event: KeyboardEvent): void => {
    if (event.key === key) console.log(key);
  };
  listeners.set(key, made);
  return made;
}
export function bind(key: string): void {
  window.addEventListener('keydown', listenerFor(key));
}
export function unbind(key: string): void {
  window.removeEventListener('keydown', listenerFor(key));
}
