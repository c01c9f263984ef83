import { EventEmitter } from 'node:events';

const items: { id: string; at: number }[] = [];
const bus = new EventEmitter();

/** One of each: how often it comes says nothing. */
bus.on('plugin', (id: string) => {
  if (items.some((one) => one.id === id)) return;
  items.push({ id, at: Date.now() });
});

export const getItems = (): readonly { id: string }[] => items;
