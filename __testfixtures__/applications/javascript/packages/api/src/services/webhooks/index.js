'use strict';

const { globMatcher } = require('../../util');
const deliveryLog = require('../deliveryLog');
const sign = require('./signer');
const hosts = require('./hosts');
const tenants = require('../tenants');
const db = require('../../db');

async function deliver(event) {
  const hooks = await db.query('SELECT * FROM webhooks WHERE tenant = ?', [event.tenant]);
  for (const hook of hooks) {
    if (!globMatcher.matches(hook.pattern, event.topic)) continue;
    const url = new URL(hook.url);
    if (await hosts.isPrivate(url.hostname)) continue;
    const { address } = await hosts.resolve(url.hostname);
    const body = JSON.stringify(event);
    await tenants.forTenant(event.tenant).post(url, address, body, sign(hook.secret, body));
    deliveryLog.write(`${event.topic} -> ${url.hostname}`);
  }
}

module.exports = { deliver };
