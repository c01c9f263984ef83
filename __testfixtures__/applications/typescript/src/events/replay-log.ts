import type { BookingEvent } from './bus.js';

interface Stored {
  readonly seq: number;
  readonly event: BookingEvent;
}

class ReplayLog {
  private readonly log: Stored[] = [];
  private seq = 0;

  add(event: BookingEvent): number {
    this.log.push({ seq: ++this.seq, event });
    return this.seq;
  }

  /** Clients reconnect with the last number they saw and get what they missed. */
  since(seq: number): readonly Stored[] {
    return this.log.filter((s) => s.seq > seq);
  }

  latest(n = 10): readonly Stored[] {
    return this.log.slice(-n);
  }
}

export const replayLog = new ReplayLog();
