import { broadcast } from '../server/sse.mjs';

export class EventFeed {
  events = [];

  append(event) {
    this.events.push(event);
    broadcast('parcel', { cursor: this.events.length, token: event.token });
  }

  since(cursor) {
    return { events: this.events.slice(cursor), cursor: this.events.length };
  }
}
