import { audit } from './audit.js';
import { offProgress, onProgress, writeCsv, type ProgressListener } from './exports.js';
import { formatMoney } from './format.js';
import { accept } from './idempotency.js';
import { quote } from './pricing.js';
import { parseQuery } from './query.js';
import { summarize } from './summary.js';
import { Timings } from './timings.js';
import type { Currency, Report, ReportLine } from './types.js';
import { loadDataset } from './warehouse.js';
import { closeWorkspace, openWorkspace } from './workspace.js';

export function createReport(user: string, text: string, currency: Currency): Report {
  const started = performance.now();
  const dataset = loadDataset(parseQuery(text));
  const lines: ReportLine[] = [];
  for (const [product, quantity] of summarize(dataset).products) {
    lines.push({ product, quantity, amount: quote(product, quantity, currency) });
  }
  const cents = lines.reduce((sum, line) => sum + line.amount, 0);
  audit(user, 'report', `${summarize(dataset).pieces} pieces for ${text}`);
  Timings.record(performance.now() - started);
  return { title: text, currency, lines, total: formatMoney(cents, currency) };
}

export function exportReport(id: string, report: Report, listener: ProgressListener): string {
  onProgress(id, listener);
  try {
    return writeCsv(
      id,
      report.lines.map((line) => [line.product, line.quantity, line.amount]),
    );
  } finally {
    offProgress(id);
  }
}

export function placeOrder(user: string, key: string, product: string, quantity: number): string {
  accept(key);
  audit(user, 'order', `${quantity} ${product}`);
  return formatMoney(quote(product, quantity, 'EUR'), 'EUR');
}

/** Compares reports side by side; returns the id of the session that was used. */
export function compare(workspaceName: string, user: string, texts: readonly string[]): string {
  const workspace = openWorkspace(workspaceName);
  try {
    const session = workspace.join(user);
    for (const text of texts) {
      workspace.attach(loadDataset(parseQuery(text)));
    }
    audit(user, 'compare', session.describe());
    return session.id;
  } finally {
    closeWorkspace(workspaceName);
  }
}
