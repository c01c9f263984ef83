const pathsByName = {};

function namesIn(text) {
  const names = [];
  if (text.startsWith('.')) names.push('');
  text.replace(/[^.[\]]+/g, (match) => {
    names.push(match.trim());
  });
  return names;
}

function toPath(name) {
  if (typeof name !== 'string') throw new TypeError('a name is a text');
  if (pathsByName[name] == null) {
    if (name.endsWith('[]')) pathsByName[name] = name.split('[').filter(Boolean);
    else pathsByName[name] = namesIn(name);
  }
  return pathsByName[name];
}

export function read(state, name) {
  const path = toPath(name);
  let current = state;
  for (let i = 0; i < path.length && current !== undefined; i += 1) current = current[path[i]];
  return current;
}

function setAt(current, index, path, value) {
  if (index >= path.length) return value;
  const key = path[index];
  const inner = setAt(current?.[key], index + 1, path, value);
  return { ...current, [String([key].map(String))]: inner };
}

export function set(state, name, value) {
  return setAt(state, 0, toPath(name), value);
}
