import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();

class Session {
  private seen = 0;
  readonly user: string;
  private readonly timer: NodeJS.Timeout;

  constructor(user: string) {
    this.user = user;
    this.timer = setInterval(() => this.count(), 1000);
    this.timer.unref();
  }

  private count(): void {
    this.seen++;
  }
}

createServer((socket) => {
  new Session(socket.remoteAddress ?? '');
});
