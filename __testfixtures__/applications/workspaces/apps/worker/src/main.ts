import { rootLogger } from '@lodgely/core';
import { DigestBuffer } from '@lodgely/notifications';
import { importReport } from './imports/row-errors.js';
import { handlers } from './jobs/handlers.js';
import { consume } from './queue/consumer.js';

handlers.freeze();

export const digests = new DigestBuffer(async (userId, body) => {
  rootLogger.info({ userId, size: body.length }, 'digest sent');
});

process.once('SIGTERM', () => {
  rootLogger.info(importReport());
  void digests.flush().finally(() => process.exit(0));
});

await consume(process.env['AMQP_URL'] ?? 'amqp://localhost', 'jobs');
