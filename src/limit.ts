import { z } from 'zod';

const MAX_LIMIT = 1e9;

function whole(least: number, most: number) {
  return z
    .number({ error: 'must be a whole number' })
    .int({ error: 'must be a whole number' })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });
}

/** How many entries, elements or characters something may keep. */
export const limitSchema = whole(1, MAX_LIMIT);

/** MB of heap; the compiler alone takes half of the least. */
export const memorySchema = whole(100, 1e6);

/** Threads: more than a machine has cores for only costs memory. */
export const jobsSchema = whole(1, 128);
