interface State {
  items: string[];
}
export function parse(lines: string[]): string[] {
  const state: State = { items: [] };
  const add = (item: string): void => {
    state.items.push(item);
  };
  lines.forEach(add);
  return state.items;
}
