const fns = {};
export function counter(path) {
  if (fns[path]) return fns[path];
  const parts = path.split('.');
  return (fns[path] = function () { parts.push('x'); return parts.length; });
}
