export const reports: string[] = [];

export function report(name: string): number {
  if (!reports.includes(name)) reports.push('unknown');
  return reports.length;
}
