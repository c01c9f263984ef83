export class Room {
  readonly seats: Seat[] = [];

  take(): Seat {
    const seat = new Seat(this);
    this.seats.push(seat);
    return seat;
  }
}

export class Seat {
  room: Room | undefined;

  constructor(room: Room | undefined) {
    this.room = room;
  }
}

export function seats(count: number): number {
  const room = new Room();
  for (let at = 0; at < count; at++) room.take();
  return room.seats.length;
}
