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
const rooms = new Set<Room>();

export function open(name: string): void {
  const room = new Room();
  room.take(name);
  if (name === 'b') return;
  rooms.add(room);
}

export function close(name: string): void {
  const seat = seatsByUser.get(name);
  for (const room of rooms)
    if (seat && room.seats.includes(seat)) {
      room.isOpen = false;
      rooms.delete(room);
    }
}

export function show(user: string): string {
  const seat = seatsByUser.get(user);
  return seat ? '[' + seat.title + ']' : 'none';
}
