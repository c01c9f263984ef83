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
let last: Mode | undefined;
export function enter(name: string): Promise<boolean> {
  return Promise.resolve(modeOf(name)).then((mode) => {
    const changed = mode !== last;
    last = mode;
    return changed;
  });
}
