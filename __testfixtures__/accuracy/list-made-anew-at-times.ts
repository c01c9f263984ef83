interface State {
  found: string[];
}

const state: State = { found: [] };

export function run(names: readonly string[], isFirst: boolean): number {
  if (isFirst) {
    state.found = state.found.concat('start');
  }
  for (const name of names) state.found.push(name);
  return state.found.length;
}
