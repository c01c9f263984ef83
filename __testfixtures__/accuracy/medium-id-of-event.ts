import { createServer } from 'node:tls';

/** Sessions to go on with: nobody tells how many there are, but they come from outside. */
const sessions: Record<string, Buffer> = {};
const server = createServer();

server.on('newSession', (id: Buffer, data: Buffer, done: () => void) => {
  sessions[id.toString('hex')] = data;
  done();
});
server.on('resumeSession', (id: Buffer, done: (error: null, data: Buffer | null) => void) => {
  done(null, sessions[id.toString('hex')] ?? null);
});
