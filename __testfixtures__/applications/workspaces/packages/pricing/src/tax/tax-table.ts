import type { Database } from '@lodgely/core';

interface Entry {
  readonly percent: number;
  readonly expires: number;
}

const TTL = 15 * 60_000;

export class TaxTable {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly db: Database) {
    setInterval(() => this.prune(), TTL).unref();
  }

  async percentFor(jurisdiction: string, onDate: string): Promise<number> {
    const key = `${jurisdiction}:${onDate}`;
    const entry = this.entries.get(key);
    if (entry && entry.expires > Date.now()) return entry.percent;

    const [row] = await this.db.query<{ percent: number }>(
      'select percent from tax_rates where jurisdiction = $1 and $2 between valid_from and valid_to',
      [jurisdiction, onDate],
    );
    const percent = row?.percent ?? 0;
    this.entries.set(key, { percent, expires: Date.now() + TTL });
    return percent;
  }

  private prune(now = Date.now()): void {
    for (const [key, entry] of this.entries) {
      if (entry.expires <= now) this.entries.delete(key);
    }
  }
}
