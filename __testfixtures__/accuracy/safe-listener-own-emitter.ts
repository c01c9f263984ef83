import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();

class Session {
  private seen = 0;
  readonly user: string;

  constructor(user: string) {
    this.user = user;
    this.own.on('message', () => this.count());
  }

  private count(): void {
    this.seen++;
  }

  private readonly own = new EventEmitter();
}

createServer((socket) => {
  new Session(socket.remoteAddress ?? '');
});
