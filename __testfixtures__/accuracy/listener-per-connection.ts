import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const bus = new EventEmitter();

const server = createServer();
server.on('connection', (socket) => {
  bus.on('message', (text: string) => socket.write(text));
});
