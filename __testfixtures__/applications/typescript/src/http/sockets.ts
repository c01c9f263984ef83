import { WebSocketServer, type WebSocket } from 'ws';
import { subscribe } from '../graphql/subscriptions.js';

const open = new Set<WebSocket>();
const socketByUser: { [userId: string]: WebSocket } = {};

export function startSockets(port: number): void {
  const server = new WebSocketServer({ port });
  server.on('connection', (socket, req) => {
    const userId = new URL(req.url, 'ws://localhost').searchParams.get('user') ?? 'anonymous';
    open.add(socket);
    socketByUser[userId] = socket;
    const stop = subscribe(`user:${userId}`, (payload) => socket.send(JSON.stringify(payload)));
    socket.on('close', () => {
      open.delete(socket);
      stop();
    });
  });
}

export function broadcast(text: string): void {
  for (const socket of open) socket.send(text);
}

export function notifyUser(userId: string, text: string): boolean {
  const socket = socketByUser[userId];
  if (!socket || socket.readyState !== 1) return false;
  socket.send(text);
  return true;
}
