const parts = {};

export function receive(message, done) {
  const count = (parts[message.id] || 0) + 1;
  if (count >= message.total) {
    delete parts[message.id];
    done(message.id);
    return;
  }
  parts[message.id] = count;
}
