const state: { map?: { lines: number[] } } = {};

export function build(elements: readonly number[]): readonly number[] {
  const map = { lines: [0] };
  for (const element of elements) map.lines.push(element);
  state.map = map;
  return map.lines;
}

export function getLine(line: number): number | undefined {
  return state.map?.lines[line];
}
