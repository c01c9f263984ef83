let next = 0;

const ids = Object.create(null);

export function fieldId(path) {
  ids[path] ??= `f${next++}`;
  return ids[path];
}
