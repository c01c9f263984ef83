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
let c = 0;
let hook = (m: Mode): void => {
  c += m.name.length;
};
export function strict(): void {
  hook = (m) => {
    if (m !== last) {
      last = m;
      c++;
    }
  };
}
export function go(n: string): void {
  hook(modeOf(n));
}
