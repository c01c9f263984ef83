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
let last: Mode | undefined;
export function go(n: string): boolean {
  const m = (() => modeOf(n))();
  const r = m === last;
  last = m;
  return r;
}
