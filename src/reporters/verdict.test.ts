import { expect, it } from 'vitest';
import { proposal } from './verdict.ts';

it.each([
  [{ target: 'lru-cache', limit: 256 }, 'lru-cache (limit 256)'],
  [{ target: 'quick-lru', limit: 256 }, 'quick-lru (limit 256, holds up to 512)'],
  [{ target: 'WeakMap' }, 'WeakMap'],
])('names what a cache may hold: %j', (rewrite, text) => {
  expect(proposal(rewrite)).toBe(text);
});
