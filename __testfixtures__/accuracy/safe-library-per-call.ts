import memoize from 'lodash/memoize';

export function report(lines: string[]): number {
  const parse = memoize((line: string) => line.split(' '));
  return lines.map((line) => parse(line).length).reduce((a, b) => a + b, 0);
}
