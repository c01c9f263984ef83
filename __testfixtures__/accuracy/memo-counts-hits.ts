const known = new Map<string, string>();
let hits = 0;

export function read(key: string): string {
  let text = known.get(key);
  if (text === undefined) {
    text = `${key}!`;
    known.set(key, text);
  } else {
    hits++;
  }
  return text;
}

export function getHits(): number {
  return hits;
}
