export class Audit {
  private static trail: string[] = [];
  static add(e: string): void {
    Audit.trail.push(e);
  }
  static newest(): string | undefined {
    return Audit.trail.at(-1);
  }
}
const dump = (c: object): number => Object.values(c)[0].length;
export function handle(u: string): void {
  Audit.add(u);
}
export function report(): unknown {
  return dump(Audit);
}
