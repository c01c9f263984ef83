interface Mode {
  readonly name: string;
}
const modes = new Map<string, Mode>();
function modeOf(name: string): Mode {
  let mode = modes.get(name);
  if (!mode) {
    mode = { name };
    modes.set(name, mode);
  }
  return mode;
}
function withMode(name: string, use: (mode: Mode) => void): void {
  use(modeOf(name));
}
let last: Mode | undefined;
export function enter(name: string): void {
  withMode(name, (mode) => {
    if (mode !== last) {
      last = mode;
      console.log('entered', mode.name);
    }
  });
}
