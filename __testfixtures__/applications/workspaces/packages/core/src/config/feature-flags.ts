import { createHash } from 'node:crypto';
import { ROLLOUTS, type Flag } from './rollouts.js';

class FeatureFlags {
  #decisions = new Map<string, boolean>();

  /** Buckets are a function of flag and subject, so a subject never flips. */
  isOn(flag: Flag, subjectId: string): boolean {
    const key = `${flag}/${subjectId}`;
    if (this.#decisions.has(key)) {
      return this.#decisions.get(key)!;
    }
    const on = bucketOf(key) < ROLLOUTS[flag];
    this.#decisions.set(key, on);
    return on;
  }
}

function bucketOf(key: string): number {
  return createHash('md5').update(key).digest().readUInt32BE(0) % 100;
}

export const featureFlags = new FeatureFlags();
