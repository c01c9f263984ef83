const parts = new Object();

export function split(path) {
  let found = parts[path];
  if (found === undefined) {
    found = path.split('/').join(':');
    parts[path] = found;
  }
  return found;
}
