const { Server } = require('socket.io');

const games = {};
const server = new Server(80);

/** Each goes with its game, which ends. */
server.on('connection', (socket) => {
  socket.on('create', (id) => {
    const game = { id };
    game.chat = [];
    games[id] = game;
  });
  socket.on('say', (id, text) => {
    games[id].chat.push(text);
  });
  socket.on('show', (id) => {
    socket.emit('chat', games[id].chat.join());
  });
  socket.on('finish', (id) => {
    delete games[id];
  });
});
