export class Room {
  readonly seats: Seat[] = [];
  title = '';
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
  describe(): string {
    const room = this.room;
    return room?.isOpen ? room.title : 'ended';
  }
  copy(): object {
    const { user, ...rest } = this;
    return { [user]: rest };
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
export function close(name: string): void {
  const room = rooms.get(name);
  if (room) room.isOpen = false;
  rooms.delete(name);
}
export const find = (user: string): string => seatsByUser.get(user)?.describe() ?? '';
