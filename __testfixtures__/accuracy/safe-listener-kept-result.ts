import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();

class Session {
  private seen = 0;
  readonly user: string;

  constructor(user: string) {
    this.user = user;
    this.stop = setInterval(() => this.count(), 1000);
  }

  private count(): void {
    this.seen++;
  }

  readonly stop: NodeJS.Timeout;
}

createServer((socket) => {
  new Session(socket.remoteAddress ?? '');
});
