class Output {
  private readonly waiting: string[] = [];
  private target: ((line: string) => void) | undefined;

  /** Whoever has opened something sets it. */
  set opened(target: (line: string) => void) {
    this.target = target;
    for (const line of this.waiting) target(line);
    this.waiting.length = 0;
  }

  write(line: string): void {
    if (this.target) this.target(line);
    this.waiting.push(line);
  }
}

const output = new Output();
process.stdin.on('data', (line) => output.write(String(line)));
process.on('message', (name: string) => {
  output.opened = (line) => console.log(name, line);
});
