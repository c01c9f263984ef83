import { env } from '../config/env.js';
import { Injectable } from '../di/decorators.js';
import { logger } from '../lib/logger.js';
import { geoHasher } from './geohash.js';

export interface Place {
  readonly city: string;
  readonly country: string;
}

@Injectable()
export class ReverseGeocoder {
  /** Place names by geohash cell. Purely a cache in front of the paid API. */
  private readonly placeCache: Map<string, Place> = new Map();

  async lookup(lat: number, lon: number): Promise<Place | null> {
    const cell = geoHasher.encode(lat, lon, 6);
    const cached = this.placeCache.get(cell);
    if (cached) {
      return cached;
    }
    try {
      const res = await fetch(`${env.geocoderUrl}/reverse?cell=${cell}`);
      if (!res.ok) throw new Error(`geocoder: HTTP ${res.status}`);
      const place = (await res.json()) as Place;
      this.placeCache.set(cell, place);
      return place;
    } catch (err) {
      logger.warn('reverse geocoding failed', { cell, err: String(err) });
      return null;
    }
  }
}
