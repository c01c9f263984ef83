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
const last = new Map<string, string>();
export function go(n: string): boolean {
  const m = modeOf(n) as unknown as string;
  const r = last.get('x') === m;
  last.set('x', m);
  return r;
}
