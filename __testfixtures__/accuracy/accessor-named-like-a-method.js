const paths = {};
const names = new Map();

function parse(path) {
  const keys = path.split('.').filter(Boolean);
  return (value) => {
    let current = value;
    for (let i = 0; i < keys.length && current != null; i++) current = current[keys[i]];
    return current;
  };
}

export function get(value, path) {
  return (paths[path] || (paths[path] = parse(path)))(value);
}

export function remember(name, list) {
  const known = names.get(name);
  list.push(known);
}
