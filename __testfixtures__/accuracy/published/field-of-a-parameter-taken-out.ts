export class Registry {
  constructor(private readonly entries = new Map<string, object>(), readonly log: string[] = []) {}
  add(key: string, value: object): void {
    this.entries.set(key, value);
    this.log.push(key);
  }
  remove(key: string): void {
    this.entries.delete(key);
  }
  handle(keys: string[]): void {
    for (const key of keys) this.add(key, {});
    this.remove(keys[0]!);
    if (this.log.length > 100) this.log.shift();
  }
}
