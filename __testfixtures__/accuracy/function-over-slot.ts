interface Slot {
  timer: ReturnType<typeof setTimeout> | undefined;
}
function restart(slot: Slot, run: () => void): void {
  clearTimeout(slot.timer);
  slot.timer = setTimeout(run, 100);
}
const savers = new Map<string, (run: () => void) => void>();
export function saveSoon(file: string, run: () => void): void {
  let saver = savers.get(file);
  if (!saver) {
    const slot: Slot = { timer: undefined };
    saver = (next) => restart(slot, next);
    savers.set(file, saver);
  }
  saver(run);
}
