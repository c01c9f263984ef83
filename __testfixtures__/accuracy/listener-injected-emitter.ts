import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();

class Session {
  private seen = 0;

  constructor(private readonly events: EventEmitter) {
    this.events.on('message', () => this.seen++);
  }
}

createServer(() => {
  new Session(bus);
});
