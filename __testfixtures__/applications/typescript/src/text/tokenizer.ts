import { getOrCompute } from '../lib/index.js';

const STOP_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'at', 'in', 'of', 'on', 'the', 'to', 'with']);

const tokenCache = new Map<string, readonly string[]>();

function split(text: string): readonly string[] {
  return Object.freeze(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((t) => t.length > 1 && !STOP_WORDS.has(t)),
  );
}

export function tokenize(text: string): readonly string[] {
  return getOrCompute(tokenCache, text, split);
}
