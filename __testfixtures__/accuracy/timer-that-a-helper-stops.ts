// What sets the timer stops the one before by a function.
const timers = new Map<string, NodeJS.Timeout>();
function cancel(id: string): void {
  clearTimeout(timers.get(id));
}
export function schedule(id: string, run: () => void): void {
  cancel(id);
  timers.set(id, setTimeout(() => { timers.delete(id); run(); }, 100));
}
process.on('message', (m: { id: string }) => schedule(m.id, () => console.log(m.id)));
