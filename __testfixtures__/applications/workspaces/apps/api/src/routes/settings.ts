import { Router } from 'express';
import { slugify, tenantOf } from '@lodgely/core';
import type { Container } from '../container.js';

export function settingsRoutes({ sessions, transports, listings }: Container): Router {
  const router = Router();

  router.post('/v1/session', (req, res) => {
    res.status(201).json({ session: sessions.open(req.body.userId, tenantOf(req).id) });
  });

  router.delete('/v1/session/:id', (req, res) => {
    sessions.logout(req.params.id);
    res.status(204).end();
  });

  router.post('/v1/settings/test-mail', async (req, res) => {
    const tenant = tenantOf(req);
    const transport = transports.for(tenant.id, req.body.smtp);
    await transport.sendMail({
      from: `${slugify(tenant.displayName)}@mail.lodgely.test`,
      to: req.body.to,
      subject: 'Test',
      text: 'It works.',
    });
    res.status(202).end();
  });

  router.patch('/v1/listings/:id', async (req, res) => {
    await listings.rename(req.params.id, String(req.body.title));
    res.status(204).end();
  });

  return router;
}
