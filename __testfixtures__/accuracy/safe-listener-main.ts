import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();

class Session {
  private seen = 0;
  readonly user: string;

  constructor(user: string) {
    this.user = user;
    bus.on('message', () => this.count());
  }

  private count(): void {
    this.seen++;
  }
}

async function main(): Promise<void> {
  await Promise.resolve();
  new Session('root');
}

void main();
