const zones = { a: 'A|0' };

export function getZone(name) {
  const zone = zones[name];
  name = name.toLowerCase();
  if (typeof zone === 'string') zones[name] = { name, offset: Number(zone.split('|')[1]) };
  return zones[name];
}
