import { logger } from '../lib/logger.js';

const processed = new Set<string>();

/** The broker delivers at least once; a payment must be booked once. */
export async function processOnce(messageId: string, work: () => Promise<void>): Promise<void> {
  if (processed.has(messageId)) {
    logger.info('duplicate message skipped', { messageId });
    return;
  }
  processed.add(messageId);
  await work();
}
