import { EventEmitter } from 'node:events';

const device = new EventEmitter();
const responses = new Map<string, string>();

device.on('message', (message: { requestId: string; text: string }) => {
  responses.set(message.requestId, message.text);
});

const take = (id: string): string | undefined => {
  const text = responses.get(id);
  responses.delete(id);
  return text;
};

export const handler = (request: { id: string }): string | undefined => take(request.id);
