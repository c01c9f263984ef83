import { Router } from 'express';
import { isOpen } from '../catalog/opening-hours.js';
import { categoryPaths } from '../catalog/category-path.js';
import { listings } from '../db/entity-manager.js';
import { columnsOf } from '../db/table-columns.js';
import { resolve } from '../di/container.js';
import { distanceKm, regionPath, ReverseGeocoder, utcOffset } from '../geo/index.js';
import { etagOf } from '../http/etag.js';
import { url } from '../http/path-template.js';
import { imageUrls } from '../media/image-url.js';
import { placeholderPalette } from '../media/palette.js';
import { closingRate, guestPrice, quotes } from '../pricing/index.js';
import { isEnabled, variantFor } from '../flags/index.js';

export const listingRoutes = Router();
const geocoder = resolve(ReverseGeocoder);

listingRoutes.get('/listings/:id', async (req, res) => {
  const listing = await listings.byId(req.params.id!);
  if (!listing) return res.status(404).end();
  const visitor = req.get('x-visitor') ?? req.ip;
  const body = JSON.stringify({
    ...listing,
    self: url('/listings/:id')({ id: listing.id }),
    place: await geocoder.lookup(listing.lat, listing.lon),
    region: regionPath(listing.country),
    price: guestPrice(visitor, listing),
    usd: await closingRate('EUR', 'USD', req.query.day ?? '2025-01-02'),
    offset: utcOffset('Europe/Berlin', req.query.day ?? '2025-01-02'),
    km: distanceKm(listing, { lat: Number(req.query.lat), lon: Number(req.query.lon) }),
    image: imageUrls.forImage('main', `${listing.id}.jpg`, { w: 640, h: 480 }),
    palette: placeholderPalette(listing.id),
    open: isOpen(req.query.hours ?? '', 1, 600),
    layout: variantFor('map-first', visitor),
    instant: isEnabled('instant-book', visitor),
  });
  res.setHeader('etag', etagOf(body));
  res.send(body);
});

listingRoutes.put('/listings/:id', async (req, res) => {
  const listing = await listings.byId(req.params.id!);
  if (!listing) return res.status(404).end();
  const allowed = await columnsOf('listings');
  for (const name of ['title', 'nightly'] as const) {
    if (allowed.includes(name) && req.body[name] !== undefined) Object.assign(listing, { [name]: req.body[name] });
  }
  listings.markDirty(listing);
  res.json(listing);
});

listingRoutes.post('/listings/:id/quotes', (req, res) => res.json(quotes.create(req.params.id!, req.body.amount, 'EUR')));
listingRoutes.get('/categories/:id', async (req, res) => res.json(await categoryPaths.get(req.params.id!)));
listingRoutes.post('/hooks/cms', (_req, res) => { categoryPaths.clear(); res.status(204).end(); });
