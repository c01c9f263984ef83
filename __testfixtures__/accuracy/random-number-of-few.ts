const used = new Set<number>();
export function take(): number {
  let id: number;
  do {
    id = 1000 + Math.ceil(1000 * Math.random());
  } while (used.has(id));
  used.add(id);
  return id;
}
