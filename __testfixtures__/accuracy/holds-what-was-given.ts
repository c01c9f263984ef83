interface Options { name: string }
const parsed = new Map<string, { options: Options; parts: string[] }>();
export function prepare(key: string, options: Options) {
  const id = `${key}${JSON.stringify(options)}`;
  let found = parsed.get(id);
  if (!found) { found = { options, parts: key.split('.') }; parsed.set(id, found); }
  return found;
}
