'use strict';

const readJson = require('../http/body');
const eventBus = require('../services/eventBus');
const webhooks = require('../services/webhooks');
const templates = require('../services/templates');
const jobs = require('../services/jobs');
const flags = require('../services/flags');

module.exports = function (router) {
  router.post('/orders/:id/watch', async (req, res) => {
    const { tenant, template } = await readJson(req);
    eventBus.on('order:' + req.params.id, (order) => {
      const text = template
        ? templates.renderCustom(template, { id: order.id })
        : templates.renderMail('shipped', { id: order.id, name: tenant });
      if (!flags.isOn('webhooks', tenant, () => true)) return;
      jobs.run('webhook', () => webhooks.deliver({ tenant, topic: 'order.changed', text }));
    });
    res.end();
  });
};
