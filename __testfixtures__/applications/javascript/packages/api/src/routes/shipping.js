'use strict';

const parseQuery = require('../http/queryString');
const { distanceKm } = require('../services/geo/distance');
const { zoneOf } = require('../services/geo/zones');
const normalizePostcode = require('../services/geo/normalizePostcode');
const { volume } = require('../services/barcode/dimensions');
const labelNumber = require('../services/shipping/labelIds');
const tracking = require('../services/shipping/trackingTokens');
const { pluralCategory } = require('../services/i18n/plural');
const { parseDuration } = require('../util');

module.exports = function (router) {
  router.get('/quote', (req, res) => {
    const q = parseQuery(req.search);
    const km = distanceKm({ lat: +q.lat1, lon: +q.lon1 }, { lat: +q.lat2, lon: +q.lon2 });
    const zone = zoneOf(normalizePostcode(q.postcode));
    const days = Math.ceil(parseDuration(q.within || '48h') / 86400000);
    res.end(JSON.stringify({ km, zone, days, plural: pluralCategory(q.lang, days), volume: volume(q.size, q.unit) }));
  });

  router.post('/orders/:id/label', (req, res) => {
    res.end(JSON.stringify({ label: labelNumber(req.params.id), token: tracking.tokenFor(req.params.id) }));
  });

  router.get('/track/:token', (req, res) => {
    res.end(JSON.stringify({ order: tracking.orderFor(req.params.token) || null }));
  });
};
