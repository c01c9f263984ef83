const seen = {};

export function isFirst(name) {
  if (seen[name]) return false;
  if (!/^[a-z]/.test(name)) return false;
  seen[name] = true;
  return true;
}
