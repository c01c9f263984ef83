import memoizee from 'memoizee';

const OFFERED = ['en', 'de', 'fr', 'pl'];

function parse(header) {
  return header
    .split(',')
    .map((part) => {
      const [tag, q] = part.trim().split(';q=');
      return { tag: tag.split('-')[0].toLowerCase(), q: q ? Number(q) : 1 };
    })
    .sort((a, b) => b.q - a.q);
}

export const preferredLocale = memoizee(
  (header) => parse(header).find((p) => OFFERED.includes(p.tag))?.tag ?? 'en',
  { primitive: true },
);
