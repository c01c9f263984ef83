// An instance is let go by who made it, and the emitter of the module keeps it by the listener.
import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

class Tracker {
  private readonly seen: Record<string, object> = {};

  constructor() {
    bus.on('order', (order: { id: string }) => {
      this.seen[order.id] = order;
    });
  }

  count(): number {
    return Object.keys(this.seen).length;
  }
}

export function track(): number {
  const tracker = new Tracker();
  return tracker.count();
}
