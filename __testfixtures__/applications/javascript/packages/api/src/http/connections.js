'use strict';

var sockets = new Set();

exports.attach = function (server) {
  server.on('connection', function (socket) {
    sockets.add(socket);
    socket.on('close', function () {
      sockets.delete(socket);
    });
  });
};

exports.destroyAll = function () {
  sockets.forEach(function (socket) {
    socket.destroy();
  });
};

exports.count = function () {
  return sockets.size;
};
