// The timers stop as the program ends.
const timers = new Map<string, NodeJS.Timeout>();
export function schedule(id: string, run: () => void): void {
  timers.set(id, setTimeout(() => { timers.delete(id); run(); }, 100));
}
process.on('message', (m: { id: string }) => schedule(m.id, () => console.log(m.id)));
process.on('SIGTERM', () => { for (const id of timers.keys()) clearTimeout(timers.get(id)); process.exit(0); });
