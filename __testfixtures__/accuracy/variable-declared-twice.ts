// What is asked while the module loads is kept with the value of then.
const made = new Map<string, string>();
export function describe(path: string): string {
  const hit = made.get(path);
  if (hit !== undefined) return hit;
  const value = path + mode;
  made.set(path, value);
  return value;
}

var mode = 'boot';
export const first = describe('/');
var mode = 'run';
