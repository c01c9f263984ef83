import { lazy } from '@lodgely/core';

const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';

const hashes = lazy(() => new Map<string, string>());

function encode(lat: number, lon: number, length: number): string {
  const latRange: [number, number] = [-90, 90];
  const lonRange: [number, number] = [-180, 180];
  let out = '';
  let even = true;
  while (out.length < length) {
    let index = 0;
    for (let bit = 0; bit < 5; bit += 1) {
      const [range, value] = even ? [lonRange, lon] : [latRange, lat];
      const middle = (range[0] + range[1]) / 2;
      const upper = value >= middle;
      range[upper ? 0 : 1] = middle;
      index = index * 2 + (upper ? 1 : 0);
      even = !even;
    }
    out += ALPHABET[index];
  }
  return out;
}

export function geohash(lat: number, lon: number, length = 7): string {
  const key = `${lat},${lon},${length}`;
  const cached = hashes().get(key);
  if (cached) return cached;
  const hash = encode(lat, lon, length);
  hashes().set(key, hash);
  return hash;
}
