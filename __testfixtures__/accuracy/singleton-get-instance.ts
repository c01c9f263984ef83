export class Registry {
  private static instance: Registry | undefined;
  private readonly items = new Map<string, object>();
  static getInstance(): Registry {
    return (Registry.instance ??= new Registry());
  }
  put(name: string, item: object): void {
    this.items.set(name, item);
  }
  find(name: string): object | undefined {
    return this.items.get(name);
  }
}
