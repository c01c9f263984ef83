const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

let shortened: Map<string, string> | null = null;

export function shorten(text: string, max: number): string {
  if (shortened === null) {
    shortened = new Map();
  }
  const key = `${max}:${text}`;
  let short = shortened.get(key);
  if (short === undefined) {
    const parts = Array.from(segmenter.segment(text), ({ segment }) => segment);
    short = parts.slice(0, max).join('');
    shortened.set(key, short);
  }
  return short;
}
