/**
 * Dense numeric ids for amenity names, so that a listing's amenities fit into a
 * bit set in the search index.
 */
const idByName = new Map<string, number>();
const nameById: string[] = [];

export function amenityId(name: string): number {
  const known = idByName.get(name);
  if (known !== undefined) return known;
  const id = nameById.length;
  nameById.push(name);
  idByName.set(name, id);
  return id;
}

export const amenityName = (id: number): string | undefined => nameById[id];

export function toBits(names: Iterable<string>): bigint {
  let bits = 0n;
  for (const name of names) bits |= 1n << BigInt(amenityId(name));
  return bits;
}
