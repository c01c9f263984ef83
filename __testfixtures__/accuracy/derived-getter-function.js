const getters = {};
export function getter(path) {
  if (getters[path]) return getters[path];
  const parts = path.split('.');
  return (getters[path] = function (target) {
    let current = target;
    for (let i = 0; i < parts.length; i++) { if (current == null) return undefined; current = current[parts[i]]; }
    return current;
  });
}
