const http = require('http');

const sections = [{ id: 'main' }, { id: 'other' }];

function replace(id, section) {
  const at = sections.findIndex((one) => one.id === id);
  if (at >= 0) sections.splice(at, 1, section);
}

http
  .createServer((request, response) => {
    replace(request.url, { id: request.url });
    response.end(JSON.stringify(sections));
  })
  .listen(80);
