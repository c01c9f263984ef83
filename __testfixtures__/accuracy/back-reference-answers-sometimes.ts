export class Room {
  readonly seats: Seat[] = [];
  title = '';

  take(user: string): Seat {
    const seat = new Seat(user, this);
    this.seats.push(seat);
    seatsByUser.set(user, seat);
    return seat;
  }
}

export class Seat {
  readonly user: string;
  room: Room | undefined;

  constructor(user: string, room: Room | undefined) {
    this.user = user;
    this.room = room;
  }

  get title(): string {
    return this.room?.title ?? '';
  }
}

const seatsByUser = new Map<string, Seat>();
const rooms = new Map<string, Room>();

export function open(name: string): void {
  if (rooms.has(name)) return;
  const room = new Room();
  rooms.set(name, room);
  room.take(name);
}

export function close(name: string, isKept: boolean): void {
  const room = rooms.get(name);
  if (room && !isKept) room.title = '';
  rooms.delete(name);
}
