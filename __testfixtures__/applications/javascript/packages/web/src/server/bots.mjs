import memoize from 'fast-memoize';

const MARKERS = ['bot', 'crawl', 'spider', 'slurp', 'headless'];

export const isBot = memoize((ua) => {
  const lower = ua.toLowerCase();
  return MARKERS.some((m) => lower.includes(m));
});
