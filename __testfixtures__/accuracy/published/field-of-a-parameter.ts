export class Registry {
  constructor(private readonly entries = new Map<string, object>(), readonly log: string[] = []) {}
  add(key: string, value: object): void {
    this.entries.set(key, value);
    this.log.push(key);
  }
  get(key: string): object | undefined {
    return this.entries.get(key);
  }
}
