import memoize from 'fast-memoize';
import memoizee from 'memoizee';

const KNOWN = ['robot', 'preview'];

export const isKnown = memoize((agent) => {
  const text = agent.toLowerCase();
  return KNOWN.some((one) => text.includes(one));
});

function countParts(header) {
  return header.split(',').length;
}

export const parts = memoizee((header) => `${countParts(header)} parts`, { primitive: true });

/** A number would have a result as well, under the key of its text. */
export const label = memoize((value) => {
  if (value > 9) return 'many';
  return value.toLowerCase();
});

/** So would nothing. */
export const tidy = memoize((value) => `<${value?.trim()}>`);

export const shout = memoize((value) => {
  let text = '?';
  try {
    text = value.toUpperCase();
  } catch {
    text = '!';
  }
  return text;
});

/** What has a part of another kind is no text. */
export const short = memoize((value) => value.trim().slice(0, 3) + value.suffix);
