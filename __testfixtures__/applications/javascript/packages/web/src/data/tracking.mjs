import { fetchJson } from './fetchJson.mjs';
import { EventFeed } from './feed.mjs';

class Tracking {
  parcels = new Map();
  feed = new EventFeed();

  async get(token) {
    if (!this.parcels.has(token)) {
      this.parcels.set(token, await fetchJson(`/track/${encodeURIComponent(token)}`));
    }
    return this.parcels.get(token);
  }

  async apply(token, event) {
    const parcel = await this.get(token);
    parcel.updatedAt = event.at;
    parcel.eta = event.eta ?? parcel.eta;
    this.feed.append({ token, ...event });
  }
}

export const tracking = new Tracking();
