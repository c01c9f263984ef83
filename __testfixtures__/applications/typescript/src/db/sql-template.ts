export interface Prepared {
  readonly text: string;
  readonly names: readonly string[];
}

const prepared: { [sql: string]: Prepared | undefined } = {};

function translate(sql: string): Prepared {
  const names: string[] = [];
  const text = sql.replace(/(?<!:):([a-z]\w*)/gi, (_m, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

/** Named parameters (":id") to positional ones. Reports build their SQL on the fly. */
export function prepare(sql: string, values: Record<string, unknown>): { text: string; values: unknown[] } {
  const p = (prepared[sql] ??= translate(sql));
  return { text: p.text, values: p.names.map((n) => values[n]) };
}
