import pg from 'pg';
import { noteQuery } from './query-log.js';
import { toPositional } from './sql.js';

export interface Database {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  named<R extends object>(text: string, values: Record<string, unknown>): Promise<R[]>;
}

export class PgDatabase implements Database {
  private readonly pool: pg.Pool;

  constructor(connectionString: string) {
    this.pool = new pg.Pool({ connectionString, max: 20 });
  }

  async query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const started = performance.now();
    try {
      const result = await this.pool.query<R>(text, [...values]);
      return result.rows;
    } finally {
      noteQuery(text, performance.now() - started);
    }
  }

  named<R extends object>(text: string, values: Record<string, unknown>): Promise<R[]> {
    const { sql, names } = toPositional(text);
    return this.query<R>(sql, names.map((name) => values[name]));
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
