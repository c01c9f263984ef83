const makers: Record<string, () => number> = {};

export function nextOf(name: string): number {
  const make = (makers[name] ??= makeCounter());
  return make();
}

function makeCounter(): () => number {
  const counter = {
    last: 0,
    next() {
      return ++this.last;
    },
  };
  return () => counter.next();
}
