export class Timings {
  private static readonly samples: number[] = [];

  static record(milliseconds: number): void {
    Timings.samples.push(milliseconds);
  }

  static latest(): number | undefined {
    return Timings.samples.at(-1);
  }
}
