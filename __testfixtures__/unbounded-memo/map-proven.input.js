const squares = new Map();

export function square(n) {
  if (squares.has(n)) return squares.get(n);
  const result = n * n;
  squares.set(n, result);
  return result;
}
