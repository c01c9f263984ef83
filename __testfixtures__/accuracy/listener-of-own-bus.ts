import { createServer } from 'node:net';

type Handler = (text: string) => void;

class Bus {
  private readonly handlers = new Map<string, Handler[]>();

  on(event: string, handler: Handler): void {
    const list = this.handlers.get(event) ?? [];
    list.push(handler);
    this.handlers.set(event, list);
  }

  off(event: string): void {
    this.handlers.delete(event);
  }

  emit(event: string, text: string): void {
    for (const handler of this.handlers.get(event) ?? []) handler(text);
  }
}

const bus = new Bus();

class Session {
  last = '';

  constructor() {
    bus.on('message', (text) => {
      this.last = text;
    });
  }
}

createServer((socket) => {
  const session = new Session();
  socket.write(session.last);
});
