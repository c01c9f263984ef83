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
class Base {
  use(m: Mode): string {
    return m.name;
  }
}
class Sub extends Base {
  last?: Mode;
  override use(m: Mode): string {
    const r = m === this.last ? 'same' : m.name;
    this.last = m;
    return r;
  }
}
export function go(b: Base, n: string): string {
  return b.use(modeOf(n));
}
export const sub = new Sub();
