// What asks for the next message with itself is kept for as long as messages come.
function start(client) {
  const seen = [];
  const next = (message) => {
    seen.push(message);
    client.receive(next);
  };
  client.receive(next);
}

start(require('client'));
