const taken = new Map<string, string>();
function fail(message: string): never { throw new Error(message); }
export function declareName(name: string): string {
  const before = taken.get(name);
  if (before !== undefined) fail(`${name} is declared twice`);
  const id = `v_${name}`;
  taken.set(name, id);
  return id;
}
