export const a: number[] = [];
const A_LIMIT = 500;
export const b: number[] = [];
const B_LIMIT = 500;
export function add(x: number) {
  a.push(x);
  if (a.length > A_LIMIT) a.shift();
  b.push(x);
  if (b.length > B_LIMIT) b.shift();
}
