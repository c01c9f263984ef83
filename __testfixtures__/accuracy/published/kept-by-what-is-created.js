const tls = require('tls');

/** A certificate for each name that a client asks for; the server has the callback, and users have the server. */
exports.createProxy = (authority, onSocket) => {
  const certificates = {};
  const server = tls.createServer({
    SNICallback(name, done) {
      certificates[name] = certificates[name] || authority.sign(name);
      done(null, tls.createSecureContext(certificates[name]));
    },
  });
  server.on('secureConnection', onSocket);
  return server;
};
