import { Router } from 'express';
import { translate } from '../i18n/index.js';
import { lists } from '../i18n/list-format.js';
import { parseBox, within } from '../geo/bbox.js';
import { Cidr } from '../http/cidr.js';
import { readPointer } from '../lib/json-pointer.js';
import { linkPreview, renderMarkdown } from '../markdown/index.js';
import { isValidVatId } from '../pricing/vat-id.js';
import { listingIndex } from '../search/inverted-index.js';
import { similarity } from '../search/trigrams.js';
import { renderPage } from '../templating/page.js';
import { truncate } from '../text/truncate.js';

export const content = Router();

content.get('/texts/:key', (req, res) => res.json({ text: translate(req.get('accept-language') ?? 'en', req.params.key!) }));
content.get('/preview', async (req, res) => res.json(await linkPreview(req.query.url ?? '')));
content.post('/articles', (req, res) => {
  const body = renderMarkdown(req.body.source);
  res.send(renderPage(req.body.layout, [{ title: truncate(req.body.title, 60), body, assets: ['article.css'] }]));
});
content.post('/index/listings/:id', (req, res) => {
  listingIndex.add(req.params.id!, `${req.body.title} ${req.body.description}`);
  res.status(204).end();
});
content.get('/similar', (req, res) => res.json({ score: similarity(req.query.a ?? '', req.query.b ?? '') }));
content.get('/map', (req, res) => {
  const box = parseBox(req.query.bbox ?? '');
  res.json({ inside: box !== null && within(box, Number(req.query.lat), Number(req.query.lon)) });
});
content.post('/companies', (req, res) => res.json({
  ok: isValidVatId(req.body.vatId) && Cidr.contains(req.body.network, req.ip),
  contacts: lists.join(req.body.contacts, 'de'),
  ref: readPointer(req.body, req.body.refPointer),
}));
