export function lookUp(table, key, make) {
  let found = table.get(key);
  if (found === undefined) {
    found = make(key);
    table.set(key, found);
  }
  return found;
}

export const remembering = (table, make) => (key) => {
  if (table.has(key)) return table.get(key);
  const made = make(key);
  table.set(key, made);
  return made;
};

const tables = [];

export function lookUpAndKeep(table, key, make) {
  tables.push(table);
  if (!table.has(key)) table.set(key, make(key));
  return table.get(key);
}

export function sizes() {
  return tables.map((table) => table.size);
}

export function lookUpFirst(table, key, make) {
  if (table.has(key)) return table.get(key);
  const made = make(key, table.size === 0);
  table.set(key, made);
  return made;
}

export function lookUpLast(table, key, make) {
  if (table.has(key)) return table.get(key);
  const made = make(key);
  for (const other of table.values()) if (other === made) return other;
  table.set(key, made);
  return made;
}

let latest;

export function lookUpLatest(table, key, make) {
  if (table.has(key)) return table.get(key);
  latest = make(key);
  table.set(key, latest);
  return latest;
}

export function getLatest() {
  return latest;
}

export function lookUpMarked(table, key, make) {
  if (table.has(key)) return table.get(key);
  const made = make(key);
  made.isNew = true;
  table.set(key, made);
  return made;
}
