import { createHash } from 'node:crypto';

class PersistedQueries {
  private queries: { [hash: string]: string } = {};

  /** The client sends the text along with its hash the first time. */
  save(hash: string, source: string): void {
    const actual = createHash('sha256').update(source).digest('hex');
    if (actual !== hash) throw new Error('provided sha does not match query');
    this.queries[hash] = source;
  }

  lookup(hash: string): string {
    const source = this.queries[hash];
    if (source === undefined) throw new Error('PersistedQueryNotFound');
    return source;
  }
}

export const persistedQueries = new PersistedQueries();
