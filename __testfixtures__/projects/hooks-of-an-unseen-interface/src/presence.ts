import type { Extension } from 'some-hub';

/** The hub calls both: what its interface has nobody can say, it is not installed. */
export class Presence implements Extension {
  private readonly guests = new Map<string, Set<string>>();

  async onConnect(room: string, guest: string): Promise<void> {
    const known = this.guests.get(room) ?? new Set();
    known.add(guest);
    this.guests.set(room, known);
  }

  async afterUnload(room: string): Promise<void> {
    this.guests.delete(room);
  }
}
