// The instance has the cache and the suffix.
export function createPricer(factor: number) {
  const Pricer = class {
    private readonly cache = new Map<string, string>();
    private readonly suffix = '-x';
    price(key: string): string {
      const known = this.cache.get(key);
      if (known !== undefined) return known;
      const made = key.split(' ').map((one) => one.toUpperCase()).join('-') + this.suffix;
      this.cache.set(key, made);
      return made;
    }
  };
  return new Pricer();
}
const pricer = createPricer(2);
process.on('message', (key: string) => { console.log(pricer.price(key)); });
