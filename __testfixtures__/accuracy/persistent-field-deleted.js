import { Map } from 'immutable';

class Sessions {
  open = Map();

  enter(id) {
    this.open = this.open.set(id, Date.now());
  }

  leave(id) {
    this.open = this.open.delete(id);
  }
}

const sessions = new Sessions();

export function onConnection(socket) {
  sessions.enter(socket.id);
  socket.on('close', () => sessions.leave(socket.id));
}
