import { announceTenantChange, Injectable, type Database } from '@lodgely/core';

export interface Listing {
  readonly id: string;
  readonly tenantId: string;
  readonly title: string;
  readonly city: string;
  readonly planText: string;
}

@Injectable()
export class ListingService {
  /** Read-through; writes below drop the entry, a miss asks the database. */
  private readonly listingCache = new Map<string, Promise<Listing | undefined>>();

  constructor(private readonly db: Database) {}

  find(id: string): Promise<Listing | undefined> {
    const cached = this.listingCache.get(id);
    if (cached) return cached;
    const loading = this.load(id);
    this.listingCache.set(id, loading);
    return loading;
  }

  async rename(id: string, title: string): Promise<void> {
    const listing = await this.find(id);
    if (!listing) throw new Error(`no listing ${id}`);
    await this.db.query('update listings set title = $2 where id = $1', [id, title]);
    this.listingCache.delete(id);
    announceTenantChange({ tenantId: listing.tenantId, field: 'listings' });
  }

  private async load(id: string): Promise<Listing | undefined> {
    try {
      const [row] = await this.db.query<Listing>('select * from listings where id = $1', [id]);
      return row;
    } catch (error) {
      this.listingCache.delete(id);
      throw error;
    }
  }
}
