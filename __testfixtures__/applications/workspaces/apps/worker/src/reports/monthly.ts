import type { PoolClient } from 'pg';
import { reportingStatements } from '@lodgely/core';
import { conversionJournal } from '@lodgely/pricing';
import { averageLag } from '../queue/lag-samples.js';
import { columnKey } from './column-names.js';
import { createReportWriter } from './report-writer.js';

export async function monthlyReport(client: PoolClient, month: string, columns: string[]): Promise<string> {
  const writer = createReportWriter(`Month ${month}`);
  const keys = columns.map(columnKey);
  const text = `select ${keys.map((k) => `"${k}"`).join(', ')} from monthly where month = $1`;
  const { rows } = await reportingStatements(client).run(text, [month]);
  for (const row of rows) writer.line(...keys.map((k) => String(row[k])));
  for (const [pair, volume] of Object.entries(conversionJournal.volumes())) writer.line(pair, volume);
  writer.line('average lag', averageLag().toFixed(1));
  return writer.finish();
}
