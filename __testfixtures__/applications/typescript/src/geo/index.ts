export { geoHasher } from './geohash.js';
export { distanceKm, type Point } from './distance.js';
export { utcOffset } from './utc-offset.js';
export { ReverseGeocoder, type Place } from './reverse-geocoder.js';
export { regionPath } from './region-index.js';
export * as couriers from './courier-positions.js';
