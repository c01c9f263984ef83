import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const calls: Record<string, { resolve: (value: unknown) => void }> = {};

export function call(send: (id: string) => void): Promise<unknown> {
  const id = randomUUID();
  return new Promise((resolve) => {
    calls[id] = { resolve };
    send(id);
  });
}

export function answer(id: string, value: unknown): void {
  calls[id]?.resolve(value);
}

createServer((_request, response) => void call((id) => response.end(id))).listen(8080);
