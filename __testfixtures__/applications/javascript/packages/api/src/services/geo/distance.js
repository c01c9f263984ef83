'use strict';

const metrics = require('../metrics');

const R = 6371;
const distances = new Map();

function rad(deg) {
  return (deg * Math.PI) / 180;
}

function haversine(a, b) {
  const dLat = rad(b.lat - a.lat);
  const dLon = rad(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * R * Math.asin(Math.sqrt(h));
}

function distanceKm(a, b) {
  const key = [a.lat, a.lon, b.lat, b.lon].join('|');
  let km;
  if (distances.has(key)) {
    metrics.hit('distance');
    km = distances.get(key);
  } else {
    metrics.miss('distance');
    km = haversine(a, b);
    distances.set(key, km);
  }
  return km;
}

module.exports = { distanceKm };
