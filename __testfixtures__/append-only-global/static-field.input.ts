import { D } from 'd';

/** Keeps events. */
@D()
export class Bus {
  private static readonly recentEvents: string[] = [];

  emit(event: string) {
    Bus.recentEvents.push(event);
  }
}
