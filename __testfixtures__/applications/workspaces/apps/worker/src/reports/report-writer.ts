export interface ReportWriter {
  line(...cells: readonly (string | number)[]): void;
  finish(): string;
}

/** One writer per report; it goes away with the job that made it. */
export function createReportWriter(title: string): ReportWriter {
  const lines: string[] = [title];
  return {
    line: (...cells) => void lines.push(cells.join(';')),
    finish: () => lines.join('\r\n'),
  };
}
