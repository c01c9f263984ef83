export class Audit {
  private trail: string[] = [];
  add(e: string): void {
    this.trail.push(e);
  }
  newest(): string | undefined {
    return this.trail.at(-1);
  }
}
export const audit = new Audit();
const send = (body: unknown): number => JSON.stringify(body).length;
export function handle(u: string): void {
  audit.add(u);
}
export function report(): unknown {
  return send({ audit });
}
