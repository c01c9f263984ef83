class Gate {
  last = 0;
  pass(now: number): boolean {
    const ok = now - this.last > 1000;
    if (ok) this.last = now;
    return ok;
  }
}
const gates: { [key: string]: (now: number) => boolean } = {};
export function shouldLog(key: string, now: number): boolean {
  if (!gates[key]) {
    const gate = new Gate();
    gates[key] = (at) => gate.pass(at);
  }
  return gates[key]!(now);
}
