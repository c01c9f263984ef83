exports.plugin = {
  name: 'trace',
  register: async function (server) {
    const traces = [];
    server.ext('onPreResponse', (request, h) => {
      traces.push({ path: request.path, ms: Date.now() - request.info.received });
      return h.continue;
    });
    server.route({ method: 'GET', path: '/traces', handler: () => traces });
  },
};
