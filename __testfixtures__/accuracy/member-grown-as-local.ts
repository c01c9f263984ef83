// A list in an object of the module that only grows under the name of a local which got it from a pattern, by way of another local.
const state = { entries: [] as string[] };

export function remember(text: string): void {
  const { entries: known } = state;
  const list = known;
  list.push(text);
}
