'use strict';

var Router = require('./http/router');
var db = require('./db');
var rateLimit = require('./http/rateLimit');
var createContext = require('./http/requestContext');
var counters = require('./services/counters');
var latency = require('./services/latency');
var errorHistory = require('./services/errorHistory');

function App(router) {
  this.router = router;
}

App.prototype.handle = function (req, res) {
  var self = this;
  var started = Date.now();
  var url = new URL(req.url, 'http://localhost');

  if (!rateLimit.allow(req.socket.remoteAddress)) {
    res.statusCode = 429;
    return res.end();
  }

  req.ctx = createContext(req, db);
  req.path = url.pathname;
  req.search = url.search;
  counters.increment(req.method + ' ' + url.pathname);

  var match = self.router.match(req.method, url.pathname);
  if (!match) {
    res.statusCode = 404;
    return res.end();
  }

  req.params = match.params;
  Promise.resolve()
    .then(function () {
      return match.handler(req, res);
    })
    .catch(function (err) {
      errorHistory.record(url.pathname, err);
      res.statusCode = err.status || 500;
      res.end(JSON.stringify({ error: err.message }));
    })
    .then(function () {
      latency.record(Date.now() - started);
    });
};

module.exports = function createApp() {
  var router = new Router();
  require('./routes/orders')(router);
  require('./routes/catalog')(router);
  require('./routes/shipping')(router);
  require('./routes/auth')(router);
  require('./routes/webhooks')(router);
  require('./routes/admin')(router);
  return new App(router);
};
