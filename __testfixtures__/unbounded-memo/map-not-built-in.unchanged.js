import Map from 'ol/Map.js';
export const map = new Map();
