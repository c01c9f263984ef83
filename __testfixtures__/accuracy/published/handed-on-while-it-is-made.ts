export function makeTable(names: string[]) {
  const table = new Map<string, number>();
  fill(table, names);
  names.forEach((name) => fill(table, [name]));
  return (name: string) => table.get(name);
}
function fill(table: Map<string, number>, names: string[]) {
  names.forEach((one) => table.set(one, one.length));
}
