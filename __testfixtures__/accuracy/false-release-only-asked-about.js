const http = require('node:http');

const visits = {};

const store = {
  add(path, visit) {
    visits[path] = visit;
  },
  clear() {
    for (const path of Object.keys(visits)) delete visits[path];
  },
};

// Options of that name are asked about; nobody gets the function.
function render(options) {
  if (options.clear) return '';
  return typeof options.clear === 'boolean' && options.clear === false ? options.text : `${options.text}\n`;
}

http
  .createServer((request, response) => {
    store.add(request.url, { at: Date.now(), agent: request.headers['user-agent'] });
    response.end(render({ text: request.url }));
  })
  .listen(8080);
