type Listener = () => string;
function makeListener(name: string): Listener {
  return () => name.trim();
}

const listeners = new Map<string, Listener>();
function getListener(name: string): Listener {
  let made = listeners.get(name);
  if (made === undefined) {
    made = makeListener(name);
    listeners.set(name, made);
  }
  return made;
}

const active = new Set<Listener>();
export const add = (name: string): void => void active.add(getListener(name));
export const remove = (name: string): boolean => active.delete(getListener(name));
