class Log {
  private readonly rows: string[] = [];

  add(row: string): void {
    this.rows.push(row);
  }

  get size(): number {
    return this.rows.length;
  }
}

export class Reporter {
  readonly level: number;

  constructor(level: number) {
    this.level = level;
  }
}

export let reporter: Reporter | undefined;

export function run(text: string): number {
  const parts = parse(text);
  reporter = new Reporter(parts.level);
  parts.log.add(text);
  return parts.log.size;
}

function parse(text: string): { readonly log: Log; readonly level: number } {
  const log = new Log();
  log.add(text);
  return { log, level: text.length };
}
