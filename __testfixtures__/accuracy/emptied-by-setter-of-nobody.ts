class Output {
  private readonly waiting: string[] = [];
  private target: ((line: string) => void) | undefined;

  /** It is only read. */
  set opened(target: (line: string) => void) {
    this.target = target;
    for (const line of this.waiting) target(line);
    this.waiting.length = 0;
  }

  get opened(): (line: string) => void {
    return this.target ?? console.log;
  }

  write(line: string): void {
    if (this.target) this.target(line);
    this.waiting.push(line);
  }
}

const output = new Output();
process.stdin.on('data', (line) => output.write(String(line)));
process.on('message', (name: string) => output.opened(name));
