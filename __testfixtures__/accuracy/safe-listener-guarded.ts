import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();
let isWatched = false;
let instance: Session | undefined;

class Session {
  private seen = 0;

  watch(): void {
    if (isWatched) return;
    isWatched = true;
    bus.on('message', () => this.seen++);
  }
}

class Log {
  private size = 0;

  constructor() {
    bus.on('message', () => this.size++);
  }
}

let log: Log | undefined;

createServer(() => {
  instance ??= new Session();
  instance.watch();
  if (!log) {
    log = new Log();
  }
});
