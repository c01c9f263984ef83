'use strict';

const readJson = require('../http/body');
const errorHistory = require('../services/errorHistory');
const recentOrders = require('../services/recentOrders');
const deliveryLog = require('../services/deliveryLog');
const latency = require('../services/latency');
const counters = require('../services/counters');
const metrics = require('../services/metrics');
const audit = require('../services/audit');
const zones = require('../services/geo/zones');
const jobs = require('../services/jobs');
const { teach } = require('../services/search/admin');

module.exports = function (router) {
  router.get('/admin/status', (req, res) => {
    res.end(
      JSON.stringify({
        errors: errorHistory.latest(),
        orders: recentOrders.list(),
        lastJob: jobs.history.last(),
        jobs: jobs.history.recent(),
        latency: latency.summary(),
        paths: counters.top(10),
        caches: metrics.snapshot(),
        log: deliveryLog.tail(),
      })
    );
  });

  router.get('/admin/audit', (req, res) => res.end(audit.exportCsv()));
  router.post('/admin/zones', async (req, res) => res.end(String(zones.setZones(await readJson(req)))));
  router.post('/admin/jobs/replay', (req, res) => res.end(String(jobs.replay())));
  router.post('/admin/synonyms', async (req, res) => {
    const { word, others } = await readJson(req);
    teach(word, ...others);
    res.end();
  });
};
