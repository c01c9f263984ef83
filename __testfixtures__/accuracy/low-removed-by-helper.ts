import { EventEmitter } from 'node:events';
import { remove } from './helpers-that-are-not-here.ts';

const shown: { id: string; at: number }[] = [];
const page = new EventEmitter();

page.on('show', (id: string) => {
  shown.push({ id, at: Date.now() });
});
page.on('hide', (id: string) => {
  remove(shown, (one) => one.id === id);
});
