type Reader = (text: string) => void;
class Registry { readonly readers: Reader[] = []; }
const shared = new Registry();
class State { readonly registry = shared; }
export class Consumer {
  private readonly state = new State();
  constructor(reader: Reader) { this.state.registry.readers.push(reader); }
}
export function publish(text: string): void { for (const reader of shared.readers) reader(text); }
