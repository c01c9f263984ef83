import { EventEmitter } from 'node:events';

const source = new EventEmitter();
let seen: string[] | undefined;

/** Made once; what is added comes with each event. */
export function listen(): void {
  if (!seen) {
    seen = [];
    source.on('name', (name: string) => {
      seen?.push(name);
    });
  }
}

listen();
setInterval(() => source.emit('name', String(Date.now())), 10);
