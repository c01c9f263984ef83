import { Injectable } from '../di/decorators.js';

export interface SlowQuery {
  readonly sql: string;
  readonly ms: number;
}

@Injectable()
export class SlowQueryLog {
  private slow: SlowQuery[] = [];

  note(sql: string, ms: number): void {
    if (ms < 200) return;
    this.slow.push({ sql, ms });
  }

  last(): SlowQuery | undefined {
    return this.slow[this.slow.length - 1];
  }

  page(): string {
    return this.slow
      .slice(-25)
      .map((q) => `${q.ms} ms  ${q.sql}`)
      .join('\n');
  }
}
