interface Mode {
  readonly name: string;
}
interface Observer {
  next(mode: Mode): void;
}
class Distinct implements Observer {
  private last: Mode | undefined;
  count = 0;
  next(mode: Mode): void {
    if (mode !== this.last) {
      this.last = mode;
      this.count += 1;
    }
  }
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
const observers: Observer[] = [new Distinct()];
export function switchTo(name: string): void {
  for (const observer of observers) observer.next(modeOf(name));
}
