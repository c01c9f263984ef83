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
const rooms = new Map<string, Room>();
function persist(name: string): void {
  if (name === 'a') throw new Error('disk');
}
export function open(name: string): void {
  if (rooms.has(name)) return;
  const room = new Room();
  rooms.set(name, room);
  room.take(name);
}

export function close(name: string): void {
  const room = rooms.get(name);
  rooms.delete(name);
  persist(name);
  if (room) room.isOpen = false;
}

export function show(user: string): string {
  const seat = seatsByUser.get(user);
  return seat ? '[' + seat.title + ']' : 'none';
}
