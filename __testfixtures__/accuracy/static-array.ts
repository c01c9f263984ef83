export class Timings {
  private static readonly samples: number[] = [];
  static add(ms: number): void {
    Timings.samples.push(ms);
  }
  static last(): number | undefined {
    return Timings.samples.at(-1);
  }
}
