// `arguments` is a word in a text here.
const NAMES = ['a', 'b', 'c'];
const cache = new Map<string, string>();
/** Also of tags. */
function toTag(name: string): string { return `--${name} /* arguments */`; }
function price(key: string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = key.split(' ').map((one) => one.toUpperCase()).join('-') + NAMES.length;
  cache.set(key, made);
  return made;
}
process.on('message', (key: string) => { console.log(price(key), NAMES.map(toTag)); });
export {};
