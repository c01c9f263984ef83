import { D } from 'd';

const RECENT_EVENTS_LIMIT = 500;

/** Keeps events. */
@D()
export class Bus {
  private static readonly recentEvents: string[] = [];

  emit(event: string) {
    Bus.recentEvents.push(event);
    if (Bus.recentEvents.length > RECENT_EVENTS_LIMIT) Bus.recentEvents.shift();
  }
}
