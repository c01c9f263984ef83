import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();

class Session {
  private seen = 0;
  readonly user: string;

  constructor(user: string) {
    this.user = user;
    this.listen();
  }

  private count(): void {
    this.seen++;
  }

  private listen(): void {
    bus.on('message', () => this.count()).on('error', () => this.count());
  }
}

createServer((socket) => {
  new Session(socket.remoteAddress ?? '');
});
