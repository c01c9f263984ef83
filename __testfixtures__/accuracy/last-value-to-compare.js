const last = {};

export function hasChanged(url, value) {
  const seen = last[url];
  if (!seen) {
    last[url] = value.split(',');
    return false;
  }
  if (JSON.stringify(seen) === JSON.stringify(value)) return false;
  last[url] = value;
  return true;
}
