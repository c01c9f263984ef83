type Reader = (text: string) => void;
class Registry {
  readonly readers: Reader[];
  constructor(readers: Reader[] = []) { this.readers = readers; }
}
let only: Single | undefined;
class Single {
  readonly readers: Reader[] = [];
  constructor() { if (only) return only; only = this; }
}
export class Consumer {
  private readonly own = new Single();
  constructor(reader: Reader) { this.own.readers.push(reader); }
}
export function publish(text: string): void { for (const reader of only?.readers ?? []) reader(text); }
