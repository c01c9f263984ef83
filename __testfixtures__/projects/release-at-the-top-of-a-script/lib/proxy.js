const http = require('node:http');

function Proxy() {}

Proxy.prototype.open = function (port) {
  this.servers = {};
  this.names = new Set();
  this.server = http.createServer(this.onRequest.bind(this)).listen(port);
};

Proxy.prototype.onRequest = function (request, response) {
  const { host } = request.headers;
  this.servers[host] ??= http.createServer().listen(0);
  this.names.add(host);
  response.end(String(this.names.size));
};

// Called for each request that asks for it, by the script.
Proxy.prototype.forget = function () {
  this.names.clear();
};

exports.proxy = new Proxy();
