const waiting = new Set();
let socket = null;

function connect() {
  const next = new WebSocket('wss://example.org/log');
  next.addEventListener('open', () => {
    socket = next;
  });
}
connect();

exports.log = (line) => {
  if (socket !== null) {
    waiting.forEach((one) => socket.send(one));
    waiting.clear();
    return socket.send(line);
  }
  waiting.add(line);
};
