import { createServer } from 'node:net';

const server = createServer();
server.on('connection', (socket) => {
  let size = 0;
  socket.on('data', (data) => {
    size += data.length;
  });
  socket.on('end', () => socket.write(String(size)));
});
