const valid = {};
let rule = /^[a-z]/;

export function setRule(next) {
  rule = next;
}

export function check(name) {
  if (valid[name]) return true;
  if (!rule.test(name)) return false;
  valid[name] = true;
  return true;
}
