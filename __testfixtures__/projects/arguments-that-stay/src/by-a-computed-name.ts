export class Labels {
  private static labels = new Map<string, string>();

  private label(name: string, prefix: string): string {
    let found = Labels.labels.get(name);
    if (found === undefined) {
      found = prefix + name.toUpperCase();
      Labels.labels.set(name, found);
    }
    return found;
  }

  one(name: string): string {
    return this.label(name, 'x-');
  }

  run(method: 'one' | 'label', name: string, prefix: string): string {
    return (this as any)[method](name, prefix);
  }
}
