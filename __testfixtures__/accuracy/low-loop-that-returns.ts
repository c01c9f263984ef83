const seen = new Set<string>();
function walk(steps: readonly string[]): void {
  let position = 0;
  while (true) {
    const step = steps[position++];
    if (step === undefined) return;
    seen.add(`${step}-${Math.random()}`);
  }
}
walk(process.argv);
