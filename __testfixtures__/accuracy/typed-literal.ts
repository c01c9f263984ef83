interface State {
  items: string[];
}
const state: State = { items: [] };
export function add(item: string): void {
  state.items.push(item);
}
