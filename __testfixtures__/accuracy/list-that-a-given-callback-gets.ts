// Whoever calls gives the callback, which gets the list.
const NAMES = ['a', 'b', 'c'];
const cache = new Map<string, string>();
function price(key: string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = key.split(' ').map((one) => one.toUpperCase()).join('-') + NAMES.length;
  cache.set(key, made);
  return made;
}
function each(visit: (name: string, at: number, all: string[]) => void): void { NAMES.forEach(visit); }
process.on('message', (key: string) => { console.log(price(key)); each((name, at, all) => { all.pop(); }); });
export {};
