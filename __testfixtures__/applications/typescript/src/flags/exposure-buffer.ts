import { db } from '../db/pool.js';

interface Exposure {
  flag: string;
  userId: string;
  on: boolean;
  at: number;
}

const pending: Exposure[] = [];

export function bufferExposure(flag: string, userId: string, on: boolean): void {
  pending.push({ flag, userId, on, at: Date.now() });
}

async function flush(): Promise<void> {
  const batch = pending.splice(0, pending.length);
  if (batch.length === 0) return;
  await db.query('insert into exposures select * from json_populate_recordset(null::exposures, $1)', [JSON.stringify(batch)]);
}

setInterval(() => void flush().catch(() => undefined), 5_000).unref();
