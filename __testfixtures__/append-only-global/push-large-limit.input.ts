export const samples: number[] = [];
export function add(x: number) {
  samples.push(x);
}
