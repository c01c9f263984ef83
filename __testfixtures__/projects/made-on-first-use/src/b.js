let seen;

export function lower(text) {
  if (!seen) {
    seen = new Map();
  }
  const key = String(text);
  let hit = seen.get(key);
  if (hit === undefined) {
    hit = key.toLowerCase();
    seen.set(key, hit);
  }
  return hit;
}

let trimmed = null;

export const trim = (text) => {
  trimmed ||= {};
  const key = String(text);
  return trimmed[key] || (trimmed[key] = key.trim());
};

/** @type {Map<string, string> | undefined} */
let shortened;

export function short(text) {
  shortened ??= new Map();
  const key = String(text);
  let hit = shortened.get(key);
  if (hit === undefined) {
    hit = key.slice(0, 8);
    shortened.set(key, hit);
  }
  return hit;
}
