import type { Socket } from 'net';

class Session {
  readonly log: unknown[] = [];
  receive(message: unknown): void {
    this.log.push(message);
  }
}

class Sessions {
  private readonly open = new Map<string, Session>();
  accept(id: string, socket: Socket): void {
    const session = new Session();
    this.open.set(id, session);
    socket.on('data', (chunk) => session.receive(chunk));
    socket.on('close', () => this.open.delete(id));
  }
}

export const sessions = new Sessions();
