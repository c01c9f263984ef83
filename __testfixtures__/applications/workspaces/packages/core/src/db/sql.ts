export interface PositionalQuery {
  readonly sql: string;
  readonly names: readonly string[];
}

const positional = new Map<string, PositionalQuery>();

/**
 * Rewrites `:name` placeholders to `$1`, `$2`, … Repositories build texts with
 * varying filter lists, so parsing shows up in profiles.
 */
export function toPositional(text: string): PositionalQuery {
  const hit = positional.get(text);
  if (hit) {
    return hit;
  } else {
    const names: string[] = [];
    const sql = text.replace(/(?<!:):([a-z_]\w*)/gi, (_, name: string) => {
      let index = names.indexOf(name);
      if (index < 0) index = names.push(name) - 1;
      return `$${index + 1}`;
    });
    const query: PositionalQuery = { sql, names };
    positional.set(text, query);
    return query;
  }
}
