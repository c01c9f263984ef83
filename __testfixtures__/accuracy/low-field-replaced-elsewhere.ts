import { createServer } from 'node:http';

class Chat {
  private readonly requests = new Map<string, string>();

  ask(id: string, text: string): void {
    this.requests.set(id, text);
  }

  count(): number {
    return this.requests.size;
  }
}

class Chats {
  private current: Chat | undefined;

  init(): void {
    this.current = new Chat();
  }

  /** The one before it goes with all of its requests. */
  restart(): void {
    this.current = new Chat();
  }

  ask(id: string, text: string): void {
    this.current?.ask(id, text);
  }
}

const chats = new Chats();
setTimeout(() => chats.init());

createServer((req, res) => {
  if (req.url === '/new') chats.restart();
  chats.ask(String(Date.now()), req.url ?? '');
  res.end();
}).listen(8080);
