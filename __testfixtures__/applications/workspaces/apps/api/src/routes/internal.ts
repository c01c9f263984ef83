import { Router } from 'express';
import { DomainLog, lastErrors, setTenantLevel, slowest } from '@lodgely/core';
import { deliveryLog, nextPlaceholder } from '@lodgely/notifications';
import { addModifier, changesSince } from '@lodgely/pricing';
import { debugDump } from '../admin/debug-events.js';
import { visitorStats } from '../admin/visitor-stats.js';
import { accessLogTail } from '../middleware/access-log.js';
import { streamCalendar } from '../services/calendar-stream.js';

export const internalRoutes = Router()
  .get('/internal/access-log', (_req, res) => void res.type('text').send(accessLogTail()))
  .get('/internal/errors', (req, res) => void res.json(lastErrors(Number(req.query['n'] ?? 20))))
  .get('/internal/events', (_req, res) => void res.type('text').send(DomainLog.describeLatest()))
  .get('/internal/slow', (_req, res) => void res.json(slowest()))
  .get('/internal/deliveries', (_req, res) => void res.json({ rate: deliveryLog.bounceRate(), tail: deliveryLog.tail() }))
  .get('/internal/visitors', (_req, res) => void res.json(visitorStats()))
  .get('/internal/debug', (_req, res) => void res.type('text').send(debugDump()))
  .get('/internal/price-changes', (req, res) => void res.json(changesSince(Number(req.query['cursor'] ?? 0))))
  .get('/internal/calendar/:tenant', (req, res) => streamCalendar(req.params.tenant, res))
  .post('/internal/level', (req, res) => {
    setTenantLevel(req.body.tenantId, req.body.level);
    res.status(204).end();
  })
  .post('/internal/modifier', (req, res) => {
    addModifier(req.body.plan, req.body.modifier);
    res.status(204).end();
  })
  .post('/internal/placeholder', (req, res) => {
    res.json(nextPlaceholder(req.body.documentId, req.body.text) ?? null);
  });
