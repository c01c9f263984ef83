export class Audit {
  private static trail: string[] = [];
  static add(e: string): void {
    Audit.trail.push(e);
  }
  static newest(): string | undefined {
    return Audit.trail.at(-1);
  }
}

export function handle(u: string): void {
  Audit.add(u);
}
export function report(): unknown {
  const { trail } = Audit as unknown as { trail: string[] };
  return trail.length;
}
