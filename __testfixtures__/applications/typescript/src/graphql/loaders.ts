import { db } from '../db/pool.js';

export interface Guest {
  id: string;
  name: string;
}

export class GuestLoader {
  private readonly loaded = new Map<string, Promise<Guest | undefined>>();

  load(id: string): Promise<Guest | undefined> {
    let promise = this.loaded.get(id);
    if (!promise) {
      promise = db.query<Guest>('select id, name from guests where id = $1', [id]).then((r) => r.rows[0]);
      this.loaded.set(id, promise);
    }
    return promise;
  }
}

/** Fresh for every request, see graphql/handler.ts. */
export function createLoaders(): { guests: GuestLoader } {
  return { guests: new GuestLoader() };
}

export type Loaders = ReturnType<typeof createLoaders>;
