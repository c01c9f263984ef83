export class Journal {
  readonly entries: string[] = [];
  add(text: string): void { this.entries.push(text); }
  get last(): string | undefined { return this.entries[this.entries.length - 1]; }
}
const journals = new WeakMap<object, Journal>();
const app = { name: 'app' };
function journalOf(owner: object): Journal {
  let found = journals.get(owner);
  if (!found) {
    found = new Journal();
    journals.set(owner, found);
  }
  return found;
}
export function handle(request: string): void {
  journalOf(app).add(request);
}
