import { db } from './pool.js';

export interface Listing {
  id: string;
  title: string;
  nightly: number;
  country: string;
  lat: number;
  lon: number;
}

/** One object per row: whoever asks for a listing gets the same instance. */
class ListingRepository {
  private readonly entities = new Map<string, Listing>();
  private readonly dirty = new Set<Listing>();

  async byId(id: string): Promise<Listing | undefined> {
    const managed = this.entities.get(id);
    if (managed) return managed;
    const { rows } = await db.query<Listing>('select * from listings where id = $1', [id]);
    const row = rows[0];
    if (row) this.entities.set(id, row);
    return row;
  }

  markDirty(listing: Listing): void {
    this.dirty.add(listing);
  }

  async flush(): Promise<void> {
    for (const listing of this.dirty) {
      await db.query('update listings set title = $2, nightly = $3 where id = $1', [
        listing.id,
        listing.title,
        listing.nightly,
      ]);
      this.dirty.delete(listing);
    }
  }
}

export const listings = new ListingRepository();
