class Store {
  private entries: string[] = [];
  add(entry: string): void {
    this.entries.push(entry);
  }
  all(): string[] {
    return this.entries;
  }
}
const store = new Store();
export function save(entry: string): void {
  store.add(entry);
}
export const list = () => store.all();
