export class Log {
  readonly name: string;
  readonly lines: string[];
  constructor(name: string) { this.name = name.trim(); this.lines = name.split(' '); }
  add(line: string): void { const { lines } = this; lines.push(line); }
}
const logs = new Map<string, Log>();
export function log(name: string): Log {
  let found = logs.get(name);
  if (!found) { found = new Log(name); logs.set(name, found); }
  return found;
}
