import { timed, type Database } from '@lodgely/core';

export interface Night {
  readonly date: string;
  readonly free: boolean;
}

export class AvailabilityService {
  private readonly inFlight = new Map<string, Promise<Night[]>>();

  constructor(private readonly db: Database) {}

  /** Calendars are requested in bursts; identical reads share one query. */
  async nights(listingId: string, month: string): Promise<Night[]> {
    const key = `${listingId}@${month}`;
    const running = this.inFlight.get(key);
    if (running) return running;

    const query = timed('db_availability', () =>
      this.db.named<Night>('select date, free from nights where listing_id = :id and month = :month', {
        id: listingId,
        month,
      }),
    );
    this.inFlight.set(key, query);
    try {
      return await query;
    } finally {
      this.inFlight.delete(key);
    }
  }
}
