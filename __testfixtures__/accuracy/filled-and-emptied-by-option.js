let records = false;
const calls = new Map();

require('node:http')
  .createServer((request, response) => {
    if (records) calls.set(request.url, request.method);
    request.on('close', () => {
      if (records) calls.delete(request.url);
    });
    response.end();
  })
  .listen(8080);

exports.record = (options) => {
  records = options.records;
};
