'use strict';

const readJson = require('../http/body');
const sessions = require('../http/sessions');
const throttle = require('../http/loginThrottle');
const { userAgent } = require('../util');
const audit = require('../services/audit');
const db = require('../db');

module.exports = function (router) {
  router.post('/login', async (req, res) => {
    const { user, password } = await readJson(req);
    if (throttle.locked(user)) {
      res.statusCode = 423;
      return res.end();
    }
    const row = await db.one('SELECT id FROM users WHERE name = ? AND password = ?', [user, password]);
    if (!row) {
      throttle.failed(user);
      res.statusCode = 401;
      return res.end();
    }
    throttle.succeeded(user);
    audit.record(row.id, 'login', userAgent.parse(req.headers['user-agent'] || '').browser);
    res.end(JSON.stringify({ session: sessions.create(row.id) }));
  });

  router.post('/logout', async (req, res) => {
    sessions.destroy(req.headers['x-session']);
    res.end();
  });
};
