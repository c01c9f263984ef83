const visited = {};

export function visit(name, parts) {
  if (visited[name]) return true;
  if (name.length > 99) throw new Error('too long');
  visited[name] = true;
  for (const part of parts[name] ?? []) visit(part, parts);
  return true;
}
