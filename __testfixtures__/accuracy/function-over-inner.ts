const takers = new Map<string, () => number>();

export function take(name: string): number {
  let taker = takers.get(name);
  if (taker === undefined) {
    let left = 10;
    const lower = (): number => (left -= 1);
    taker = () => lower();
    takers.set(name, taker);
  }
  return taker();
}
