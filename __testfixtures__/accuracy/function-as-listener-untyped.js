const fns = {};
function handler(path) {
  if (fns[path]) return fns[path];
  const parts = path.split('.');
  return (fns[path] = function (e) { return parts.indexOf(e.type); });
}
export function on(el, path) { el.addEventListener('x', handler(path)); }
export function off(el, path) { el.removeEventListener('x', handler(path)); }
