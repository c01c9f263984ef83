const valid = {};

export function check(name) {
  if (valid[name]) return true;
  if (!/^[a-z]/.test(name)) return false;
  valid[name] = true;
  return true;
}

export function wasChecked(name) {
  return valid[name] === true;
}
