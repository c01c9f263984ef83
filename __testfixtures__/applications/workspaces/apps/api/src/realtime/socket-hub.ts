import type { WebSocket } from 'ws';

export class SocketHub {
  private readonly sockets = new Map<string, Set<WebSocket>>();

  attach(userId: string, socket: WebSocket): void {
    const own = this.sockets.get(userId) ?? new Set<WebSocket>();
    own.add(socket);
    this.sockets.set(userId, own);
    socket.once('close', () => this.detach(userId, socket));
  }

  send(userId: string, message: object): void {
    const text = JSON.stringify(message);
    this.sockets.get(userId)?.forEach((socket) => socket.send(text));
  }

  private detach(userId: string, socket: WebSocket): void {
    const own = this.sockets.get(userId);
    if (!own) return;
    own.delete(socket);
    if (own.size === 0) this.sockets.delete(userId);
  }
}
