export class Room {
  constructor() {
    this.seats = [];
    this.title = '';
  }

  take(user) {
    const seat = new Seat(user, this);
    this.seats.push(seat);
    seatsByUser.set(user, seat);
    return seat;
  }
}

export class Seat {
  constructor(user, room) {
    this.user = user;
    this.room = room;
  }

  get title() {
    return this.room?.title ?? '';
  }
}

const seatsByUser = new Map();
const rooms = new Map();

export function open(name) {
  if (rooms.has(name)) return;
  const room = new Room();
  rooms.set(name, room);
  room.take(name);
}

export function close(name) {
  const room = rooms.get(name);
  if (room) room.title = '';
  rooms.delete(name);
}
