export const a: number[] = [];
export const b: number[] = [];
export function add(x: number) {
  a.push(x);
  b.push(x);
}
