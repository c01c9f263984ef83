interface Socket {
  on(event: string, listener: (message: string) => void): void;
}

const latest = new Map<string, string>();

export function follow(id: string, socket: Socket): void {
  if (latest.has(id)) console.log('again', id);
  socket.on('message', (message) => {
    latest.set(id, message);
  });
}

export const getLatest = (id: string): string | undefined => latest.get(id);
