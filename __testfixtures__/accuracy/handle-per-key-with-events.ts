import { EventEmitter } from 'node:events';

class Room extends EventEmitter {
  constructor(readonly name: string) {
    super();
  }
}

const rooms = new Map<string, Room>();

export function join(name: string): Room {
  let room = rooms.get(name);
  if (!room) {
    room = new Room(name);
    rooms.set(name, room);
  }
  return room;
}
