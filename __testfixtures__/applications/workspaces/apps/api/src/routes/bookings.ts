import { Router } from 'express';
import { checkCustomFields, DomainLog, domainEvent, isEmail, payloadValidators, tenantOf } from '@lodgely/core';
import {
  amountParser, bestStack, formatMoney, isPlausibleVat, jurisdictions, priceExperiment, quoteFingerprint, quoteTotal,
} from '@lodgely/pricing';
import type { Container } from '../container.js';
import { once } from '../middleware/idempotency.js';
import { withRoomLock } from '../services/booking-lock.js';
import { paymentCustomer } from '../services/customer-provisioner.js';

export function bookingRoutes({ db, rules, taxes }: Container): Router {
  const router = Router();

  router.post('/v1/quotes', async (req, res) => {
    const tenant = tenantOf(req);
    const { request, discounts, condition, address } = req.body;
    const total = quoteTotal(request, new Set(req.body.modifiers));
    const shown = priceExperiment.present(req.header('x-visitor') ?? '', total);
    const area = jurisdictions.resolve(address.country, address.postalCode) ?? address.country;
    res.json({
      fingerprint: quoteFingerprint(tenant.id, request),
      total: formatMoney(shown, tenant.currency, req.header('accept-language')?.split(',')[0] ?? 'en'),
      discounts: bestStack(discounts),
      applies: rules.compile(condition)({ nights: request.nights }),
      taxPercent: await taxes.percentFor(area, req.body.arrival),
    });
  });

  router.post('/v1/bookings', async (req, res) => {
    const tenant = tenantOf(req);
    const { roomId, email, vat, deposit, fields, fieldDefinition, schema } = req.body;
    const problems = checkCustomFields(fieldDefinition, fields);
    if (!isEmail(email)) problems.push('email: malformed');
    if (vat && !isPlausibleVat(vat)) problems.push('vat: implausible');
    if (!amountParser.parse(deposit)) problems.push('deposit: unreadable');
    if (schema && !payloadValidators.accepts(schema, req.body)) problems.push('payload: invalid');
    if (problems.length > 0) {
      res.status(422).json({ problems });
      return;
    }
    const { status, body } = await once(req, () =>
      withRoomLock(roomId, async () => {
        const customer = await paymentCustomer(tenant.id, email);
        const [row] = await db.named<{ id: string }>(
          'insert into bookings (room_id, customer_id) values (:room, :customer) returning id',
          { room: roomId, customer: customer.id },
        );
        DomainLog.record(domainEvent('booking.created', tenant.id, row));
        return { status: 201, body: row };
      }),
    );
    res.status(status).json(body);
  });

  return router;
}
