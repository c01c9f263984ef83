type Name = 'id' | 'title' | (string & {});
const columns = new Map<Name, string>();
export function column(name: Name): string {
  let text = columns.get(name);
  if (text === undefined) columns.set(name, (text = `"${name}"`));
  return text;
}
