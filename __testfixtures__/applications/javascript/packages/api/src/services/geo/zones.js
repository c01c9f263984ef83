'use strict';

let table = [
  { prefix: '1', zone: 'A' },
  { prefix: '2', zone: 'B' },
];

const assigned = new Map();

function find(postcode) {
  const row = table.find((r) => postcode.startsWith(r.prefix));
  return row ? row.zone : 'Z';
}

function zoneOf(postcode) {
  const known = assigned.get(postcode);
  if (known) return known;
  const zone = find(postcode);
  assigned.set(postcode, zone);
  return zone;
}

function setZones(rows) {
  table = rows.slice();
}

module.exports = { zoneOf, setZones };
