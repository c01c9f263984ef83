import { Router } from 'express';
import { etagOf, isFresh, listingPath, tenantOf, toBits } from '@lodgely/core';
import { localeNegotiator } from '@lodgely/notifications';
import type { Container } from '../container.js';
import { geohash } from '../services/geo-hash.js';
import { searchQueries } from '../services/search-query.js';

export function listingRoutes({ listings, availability, permissions }: Container): Router {
  const router = Router();

  router.get('/v1/listings/:id', async (req, res) => {
    const tenant = tenantOf(req);
    const resource = `tenant/${tenant.id}/listing/${req.params.id}`;
    if (!permissions.may(req.header('x-role') ?? 'guest', 'read', resource)) {
      res.status(403).end();
      return;
    }
    const listing = await listings.find(req.params.id);
    if (!listing) {
      res.status(404).end();
      return;
    }
    const body = JSON.stringify({
      ...listing,
      path: listingPath(listing.city, listing.title, listing.id),
      locale: localeNegotiator.negotiate(req.header('accept-language')),
    });
    res.setHeader('etag', etagOf(body));
    if (isFresh(req.header('if-none-match'), body)) res.status(304).end();
    else res.type('json').send(body);
  });

  router.get('/v1/listings/:id/availability', async (req, res) => {
    res.json(await availability.nights(req.params.id, String(req.query['month'])));
  });

  router.get('/v1/search', (req, res) => {
    const text = String(req.query['q'] ?? '');
    const query = searchQueries.parse(text);
    const near = geohash(Number(req.query['lat']), Number(req.query['lon']), 5);
    const amenities = toBits((query.filters['with'] ?? '').split(',').filter(Boolean));
    res.json({ query, near, amenities: amenities.toString() });
  });

  return router;
}
