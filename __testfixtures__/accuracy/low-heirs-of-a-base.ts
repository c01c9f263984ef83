import { createServer } from 'node:http';

class Store {
  private subscriptions: { stop: () => void; at: number }[] = [];

  listenTo(url: string): void {
    this.subscriptions.push({ stop: () => process.stdout.write(url), at: Date.now() });
  }

  show(): string {
    return this.subscriptions.map(({ at }) => at).join();
  }
}

class Sidebar extends Store {}

class Session extends Store {
  watch(url: string): void {
    this.listenTo(url);
  }
}

/** Stays, and listens to nothing while the program runs. */
export const sidebar = new Sidebar();

/** Each has what it listens to for itself, and goes. */
createServer((request, response) => {
  const session = new Session();
  session.watch(String(request.url));
  response.end(session.show() + sidebar.show());
}).listen(8080);
