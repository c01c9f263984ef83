// `var` of a loop is another one after each turn.
const made = new Map<string, string>();
export function describe(path: string): string {
  const hit = made.get(path);
  if (hit !== undefined) return hit;
  const value = path + lang;
  made.set(path, value);
  return value;
}

for (var lang of ['en', 'de']) describe('/');
