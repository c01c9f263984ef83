const documents = new Map();

export function read(source, parse) {
  let key;
  let found;
  if (typeof source === 'string') {
    key = source.trim();
    found = documents.get(key) || parse(source);
  } else {
    key = source.key || source.text.trim();
    found = documents.get(key) || source;
  }
  found.key = key;
  documents.set(key, found);
  return found;
}
