const sessions = new Map();

// What the socket says is counted in the entry: nobody can make it again.
export function open(id, socket) {
  let session = sessions.get(id);
  if (!session) {
    session = { id, received: 0 };
    sessions.set(id, session);
  }
  socket.on('data', () => {
    session.received += 1;
  });
  return session;
}
