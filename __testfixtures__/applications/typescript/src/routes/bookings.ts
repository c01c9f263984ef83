import { Router } from 'express';
import { auditTrail } from '../audit/trail.js';
import { withRowLock } from '../db/row-locks.js';
import { announce, nextEventOf } from '../events/booking-watch.js';
import { replayLog } from '../events/replay-log.js';
import { rangeLabel } from '../i18n/index.js';
import { idempotent } from '../http/idempotency.js';
import { cancelReminder, scheduleReminder } from '../jobs/reminders.js';
import { processOnce } from '../jobs/processed-messages.js';
import { addFee, checkout, recordDemand, type CheckoutInput } from '../pricing/index.js';
import { requirePermission } from '../permissions/index.js';

export const bookings = Router();

bookings.post('/bookings/:ref', requirePermission('bookings:own:write'), idempotent, async (req, res) => {
  const input = { ...(req.body as CheckoutInput), ref: req.params.ref! };
  const result = await withRowLock(input.ref, async () => checkout(input, req.body.instalments ?? 1));
  const event = { type: 'booked', bookingId: input.ref, userId: String(res.locals.userId) } as const;
  replayLog.add(event);
  announce(event);
  recordDemand(1);
  auditTrail.append(event.userId, 'book', input.ref);
  scheduleReminder(input.ref, 86_400_000, () => undefined);
  res.json({ ...result, when: rangeLabel(req.body.from, req.body.to, 'en-GB', 'Europe/Berlin') });
});

bookings.post('/bookings/:ref/fees', (req, res) => {
  addFee({ ...req.body, ref: req.params.ref }, req.body.label, req.body.amount);
  res.status(204).end();
});

bookings.delete('/bookings/:ref', (req, res) => {
  cancelReminder(req.params.ref!);
  recordDemand(-1);
  res.status(204).end();
});

bookings.post('/payments/callback', (req, res) =>
  processOnce(req.body.messageId, async () => auditTrail.append('psp', 'paid', req.body.ref)).then(() => res.status(204).end()),
);
bookings.get('/bookings/:ref/poll', async (req, res) => res.json(await nextEventOf(req.params.ref!)));
bookings.get('/events', (req, res) => res.json(replayLog.since(Number(req.query.seq ?? 0))));
