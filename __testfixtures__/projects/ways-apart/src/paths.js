let isKept = true;
const pathsByText = {};

export function keepPaths(is) {
  isKept = is;
}

export function read(object, path) {
  let names;
  if (typeof path === 'string') {
    if (isKept) {
      if (pathsByText[path]) {
        names = pathsByText[path].slice(0);
      } else {
        names = path.split('.').reverse();
        pathsByText[path] = names.slice(0);
      }
    } else {
      names = path.split('.').reverse();
    }
  } else if (Array.isArray(path)) {
    names = [...path].reverse();
  }
  let current = object;
  while (names.length > 0 && current !== undefined) current = current[names.pop()];
  return current;
}
