interface Socket { id: string; on(event: 'close', listener: () => void): void }
const sockets = new Map<string, Socket>();
export function accept(socket: Socket): void {
  sockets.set(socket.id, socket);
  socket.on('close', () => sockets.delete(socket.id));
}
export const connected = () => sockets.size;
