export class Room {
  readonly seats: Seat[] = [];
  isOpen = true;

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
    return this.room?.isOpen ? 'live' : 'ended';
  }
}

const seatsByUser = new Map<string, Seat>();
const rooms = new Map<number, Room>();
let next = 0;

export async function open(name: string): Promise<void> {
  const room = new Room();
  rooms.set(next++, room);
  room.take(name);
  if (next > 1) next--;
}

export function close(name: string): void {
  const at = Number(name);
  const room = rooms.get(at);
  if (room) room.isOpen = false;
  rooms.delete(at);
}

export function show(user: string): string {
  const seat = seatsByUser.get(user);
  return seat ? '[' + seat.title + ']' : 'none';
}
