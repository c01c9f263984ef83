import { bucketOf } from './bucketing.js';
import { firstExposure } from './exposed-once.js';
import { bufferExposure } from './exposure-buffer.js';
import { overrideOf, type FlagName } from './overrides.js';

const ROLLOUT: Readonly<Record<FlagName, number>> = {
  'new-checkout': 25,
  'instant-book': 100,
  'map-search': 50,
  'dark-mode': 5,
};

export function isEnabled(flag: FlagName, userId: string): boolean {
  const on = overrideOf(flag) ?? bucketOf(flag, userId) < ROLLOUT[flag];
  if (firstExposure(flag, userId)) bufferExposure(flag, userId, on);
  return on;
}

export { variantFor } from './experiments.js';
export { setOverride } from './overrides.js';
