const seen = new Set<string>();
class Walk {
  private isDone = false;
  private position = 0;
  constructor(private readonly steps: readonly string[]) {}
  run(): void {
    for (;;) {
      this.next();
      if (this.isDone) break;
      seen.add(String(Math.random()));
    }
  }
  private next(): void {
    this.position += 1;
    if (this.position >= this.steps.length) this.isDone = true;
  }
}
new Walk(process.argv).run();
