const c = new Map();
export function f(list) {
  const out = [];
  let name = '';
  for (const item of list) {
    let v = c.get(name);
    if (v === undefined) { v = name.toUpperCase(); c.set(name, v); }
    name = name + item;
    out.push(v);
  }
  return out;
}
