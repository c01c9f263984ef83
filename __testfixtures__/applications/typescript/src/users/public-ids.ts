import { randomBytes } from 'node:crypto';

const publicByInternal = new Map<number, string>();
const internalByPublic = new Map<string, number>();

/** We do not show the numbers of the database to the outside. */
export function publicId(internal: number): string {
  const known = publicByInternal.get(internal);
  if (known) return known;
  const id = randomBytes(8).toString('hex');
  publicByInternal.set(internal, id);
  internalByPublic.set(id, internal);
  return id;
}

export function internalId(id: string): number | undefined {
  return internalByPublic.get(id);
}
