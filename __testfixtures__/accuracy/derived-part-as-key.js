const keys = {};
function toPath(key) {
  if (!keys[key]) {
    if (key.endsWith('[]')) keys[key] = key.split(/[.[\]]+/).filter(Boolean);
    else keys[key] = key.split('.');
  }
  return keys[key];
}
export function getIn(state, complexKey) {
  const path = toPath(complexKey);
  let current = state;
  for (let i = 0; i < path.length; i++) {
    const key = path[i];
    if (current === undefined || current === null || typeof current !== 'object' || (Array.isArray(current) && isNaN(key))) return undefined;
    current = current[key];
  }
  return current;
}
