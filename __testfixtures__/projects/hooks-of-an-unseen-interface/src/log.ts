import type { Extension } from 'some-hub';

/** What takes something out is its own, and nobody calls it. */
export class Visits implements Extension {
  private readonly visits = new Map<string, number>();

  async onConnect(room: string, guest: string): Promise<void> {
    this.visits.set(`${room}/${guest}`, Date.now());
  }

  private forget(visit: string): void {
    this.visits.delete(visit);
  }
}

/** It is no interface of a library. */
export class Rooms {
  private readonly rooms = new Map<string, number>();

  open(room: string): void {
    this.rooms.set(room, Date.now());
  }

  close(room: string): void {
    this.rooms.delete(room);
  }
}
