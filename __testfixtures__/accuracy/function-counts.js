const fns = {};
export function counter(path) {
  if (fns[path]) return fns[path];
  const parts = path.split('.');
  let i = 0;
  return (fns[path] = function () { return parts[i++]; });
}
