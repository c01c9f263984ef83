// Each function is of another turn of the loop, and the memo of all of them.
const made = new Map<string, string>();
export const describers: ((path: string) => string)[] = [];

for (const lang of ['en', 'de']) {
  describers.push((path) => {
    const hit = made.get(path);
    if (hit !== undefined) return hit;
    const value = path + lang;
    made.set(path, value);
    return value;
  });
}
