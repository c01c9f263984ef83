const zones = {};

for (const packed of ['A|0', 'B|1']) zones[packed.split('|')[0]] = packed;

export function getZone(name) {
  name = name.toLowerCase();
  let zone = zones[name];
  if (typeof zone === 'string') zones[name] = zone = { name, offset: Number(zone.split('|')[1]) };
  return zone;
}
