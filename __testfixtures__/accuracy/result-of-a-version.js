const results = {};

export function parse(url, version, text) {
  const known = results[url];
  if (known && known.version === version) return known.words;
  const words = text.split(/\s+/);
  results[url] = { version, words };
  return words;
}
