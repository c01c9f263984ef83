import type { PoolClient, QueryResult } from 'pg';

/**
 * Named server-side statements for one pinned connection. Postgres keeps the
 * plan under the name for as long as the connection lives.
 */
export class PreparedStatements {
  private readonly nameByText = new Map<string, string>();

  constructor(private readonly client: PoolClient) {}

  async run(text: string, values: unknown[]): Promise<QueryResult> {
    let name = this.nameByText.get(text);
    if (!name) {
      name = `s${this.nameByText.size + 1}`;
      this.nameByText.set(text, name);
    }
    return this.client.query({ name, text, values });
  }
}

let shared: PreparedStatements | undefined;

/** The reporting connection is opened once per process. */
export const reportingStatements = (client: PoolClient): PreparedStatements =>
  (shared ??= new PreparedStatements(client));
