'use strict';

var http = require('http');
var createApp = require('./app');
var connections = require('./http/connections');
var errorHistory = require('./services/errorHistory');
var jobs = require('./services/jobs');

var port = Number(process.env.PORT || 4000);
var app = createApp();
var server = http.createServer(app.handle.bind(app));

connections.attach(server);

process.on('unhandledRejection', function (err) {
  errorHistory.record('unhandledRejection', err);
});

process.on('SIGTERM', function () {
  jobs.timers.cancelAll();
  server.close(function () {
    process.exit(0);
  });
  connections.destroyAll();
});

server.listen(port, function () {
  console.log('parcelhub api listening on ' + port);
});
