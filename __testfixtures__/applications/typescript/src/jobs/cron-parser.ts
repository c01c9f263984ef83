export interface CronFields {
  readonly minute: ReadonlySet<number>;
  readonly hour: ReadonlySet<number>;
  readonly weekday: ReadonlySet<number>;
}

const parsedExpressions: Record<string, CronFields | undefined> = {};

function field(text: string, max: number): ReadonlySet<number> {
  const out = new Set<number>();
  for (const part of text.split(',')) {
    const [range, step = '1'] = part.split('/');
    const [lo, hi] = range === '*' ? [0, max] : range!.split('-').map(Number);
    for (let i = lo!; i <= (hi ?? lo!); i += Number(step)) out.add(i);
  }
  return out;
}

/** "0,30 8-18 1-5": minute, hour, weekday. Customers type these for their reports. */
export function parseCron(expression: string): CronFields {
  const known = parsedExpressions[expression];
  if (known) return known;
  const [minute = '*', hour = '*', weekday = '*'] = expression.split(/\s+/);
  const fields: CronFields = { minute: field(minute, 59), hour: field(hour, 23), weekday: field(weekday, 6) };
  parsedExpressions[expression] = fields;
  return fields;
}
