interface Mode {
  readonly name: string;
  readonly parts: readonly string[];
}
const modes = new Map<string, Mode>();
function modeOf(name: string): Mode {
  let mode = modes.get(name);
  if (!mode) {
    mode = { name, parts: name.split('-') };
    modes.set(name, mode);
  }
  return mode;
}
class Plain {
  take(m: Mode): number {
    return m.name.length;
  }
}
let last: Mode | undefined;
const odd = {
  take(m: Mode): number {
    const r = m === last ? 1 : 2;
    last = m;
    return r;
  },
};
const takers: Plain[] = [new Plain(), odd];
export function go(n: string): number {
  let s = 0;
  for (const t of takers) s += t.take(modeOf(n));
  return s;
}
