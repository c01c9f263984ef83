const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

let shortened: Map<string, string> | null = null;

/** Cuts after whole graphemes; teasers show emoji and combined characters. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  if (shortened === null) {
    shortened = new Map();
  }
  const key = `${max}:${text}`;
  let result = shortened.get(key);
  if (result === undefined) {
    const graphemes = Array.from(segmenter.segment(text), (s) => s.segment);
    result = graphemes.length <= max ? text : `${graphemes.slice(0, max - 1).join('').trimEnd()}…`;
    shortened.set(key, result);
  }
  return result;
}
