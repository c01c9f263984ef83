import { z } from 'zod';

export const MAX_LIMIT = 1e9;

/** How many entries, elements or characters something may keep. */
export const limitSchema = z
  .number({ error: 'must be a whole number' })
  .int({ error: 'must be a whole number' })
  .min(1, { error: 'must be at least 1' })
  .max(MAX_LIMIT, { error: `must be at most ${MAX_LIMIT}` });
