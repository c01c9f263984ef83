interface Adapter {
  tables: Record<string, string[]>;
  name: string;
}

/** Adapters have it as a method: the tables are theirs. */
export const connect = async function connect(this: Adapter, names: readonly string[]): Promise<void> {
  this.tables = {};
  for (const name of names) this.tables[name] = [];
};

export function define(this: Adapter, name: string, columns: string[]): void {
  this.tables[name] = columns;
}
