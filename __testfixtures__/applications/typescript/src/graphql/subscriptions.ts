export type Listener = (payload: unknown) => void;

const topics = new Map<string, Set<Listener>>();

export function subscribe(topic: string, listener: Listener): () => void {
  const listeners = topics.get(topic) ?? new Set<Listener>();
  listeners.add(listener);
  topics.set(topic, listeners);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) topics.delete(topic);
  };
}

export function publish(topic: string, payload: unknown): void {
  topics.get(topic)?.forEach((listener) => listener(payload));
}
