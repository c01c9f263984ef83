export class Room {
  readonly seats = new Set<Seat<Room>>();
  title = '';

  take(user: string): Seat<Room> {
    const seat = new Seat<Room>(user, this);
    this.seats.add(seat);
    seatsByUser.set(user, seat);
    return seat;
  }
}

export class Seat<R extends Room> {
  readonly user: string;
  room: R | undefined;

  constructor(user: string, room: R | undefined) {
    this.user = user;
    this.room = room;
  }

  get title(): string {
    return this.room?.title ?? '';
  }
}

const seatsByUser = new Map<string, Seat<Room>>();
const rooms = new Map<string, Room>();

export function open(name: string): void {
  if (rooms.has(name)) return;
  const room = new Room();
  rooms.set(name, room);
  room.take(name);
}

export function close(name: string): void {
  const room = rooms.get(name);
  if (room) room.title = '';
  rooms.delete(name);
}
