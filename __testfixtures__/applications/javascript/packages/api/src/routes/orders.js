'use strict';

const readJson = require('../http/body');
const idempotency = require('../http/idempotency');
const orderRepo = require('../repos/orderRepo');
const customerRepo = require('../repos/customerRepo');
const productRepo = require('../repos/productRepo');
const { withLock } = require('../services/locks');
const recentOrders = require('../services/recentOrders');
const eventBus = require('../services/eventBus');
const payments = require('../services/payments');
const audit = require('../services/audit');
const status = require('../services/orderStatus');
const { send } = require('../http/etag');

module.exports = function (router) {
  router.get('/orders/:id', async (req, res) => {
    const order = await orderRepo.find(req.params.id);
    send(req, res, order && { id: order.id, lines: order.lines, total: order.total() });
  });

  router.post(
    '/orders/:id/lines',
    idempotency.guard(async (req, res) => {
      const { sku, quantity } = await readJson(req);
      const price = await productRepo.priceOf(sku);
      await withLock(req.params.id, async () => {
        const order = await orderRepo.find(req.params.id);
        order.addLine(sku, quantity, price);
        recentOrders.add(order);
        eventBus.emit('order:' + order.id, order);
      });
      res.end();
    })
  );

  router.post('/orders/:id/submit', async (req, res) => {
    await withLock(req.params.id, () => orderRepo.flush(req.params.id));
    const order = await orderRepo.find(req.params.id);
    const customer = await customerRepo.findById(order.customerId);
    await payments.ensurePayer(customer.id, customer.email);
    audit.record(customer.id, status.advance('new'), order.id);
    res.end();
  });
};
