export const squares = new Map();

export function square(n) {
  if (squares.has(n)) return squares.get(n);
  squares.set(n, n * n);
  return n * n;
}
