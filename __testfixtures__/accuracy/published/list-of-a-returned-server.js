const http = require('http');

exports.createMock = (handlers) => {
  const server = http.createServer((req, res) => {
    server.requests.push({ method: req.method, url: req.url });
    handlers[req.url](req, res);
  });
  server.requests = [];
  return server;
};
