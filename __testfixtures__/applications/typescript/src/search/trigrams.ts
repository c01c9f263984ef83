const trigramSets = new Map<string, ReadonlySet<string>>();

function trigramsOf(text: string): ReadonlySet<string> {
  const cached = trigramSets.get(text);
  if (cached) return cached;
  const grams = new Set<string>();
  const padded = `  ${text.toLowerCase()} `;
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  trigramSets.set(text, grams);
  return grams;
}

/** 0–1, as pg_trgm does it. */
export function similarity(a: string, b: string): number {
  const left = trigramsOf(a);
  const right = trigramsOf(b);
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared++;
  return shared / (left.size + right.size - shared);
}
