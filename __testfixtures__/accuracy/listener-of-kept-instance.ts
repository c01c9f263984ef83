import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const sessions = new Map<string, Session>();

class Session {
  private seen = 0;

  constructor() {
    bus.on('message', () => this.seen++);
  }
}

export function start(user: string): void {
  sessions.set(user, new Session());
}

export function stop(user: string): void {
  sessions.delete(user);
}

process.on('message', (user: string) => {
  start(user);
  stop(user);
});
