const used = new Set<number>();
export function take(): number {
  let id: number;
  do {
    id = Math.floor(Math.random() * 1e12);
  } while (used.has(id));
  used.add(id);
  return id;
}
