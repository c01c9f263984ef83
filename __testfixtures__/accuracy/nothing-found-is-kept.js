const found = {};

export function find(path, list) {
  if (path in found) return found[path];
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) {
    found[path] = null;
    return null;
  }
  found[path] = parts.join(' ');
  return found[path];
}
