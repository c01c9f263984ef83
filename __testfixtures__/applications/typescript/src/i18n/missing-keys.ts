import { logger } from '../lib/logger.js';

const reported = new Set<string>();

/** Warns once for each missing translation, not on every request. */
export function reportMissing(locale: string, key: string): void {
  const id = `${locale}/${key}`;
  if (reported.has(id)) return;
  reported.add(id);
  logger.warn('translation missing', { locale, key });
}
