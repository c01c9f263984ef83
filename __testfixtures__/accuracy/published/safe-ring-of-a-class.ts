class RecentLines {
  private readonly lines: string[] = [];
  private at = 0;

  constructor(private readonly size = 512) {}

  write(line: string): void {
    this.lines[this.at] = line;
    this.at = (this.at + 1) % this.size;
  }

  read(): string[] {
    return this.lines.slice(this.at).concat(this.lines.slice(0, this.at));
  }
}

const recent = new RecentLines();

export function log(line: string): void {
  recent.write(line);
}

export function dump(): string {
  return recent.read().join('\n');
}
