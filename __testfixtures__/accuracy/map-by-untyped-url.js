const stats = { byUrl: new Map() };
function hit(url) {
  const known = stats.byUrl.get(url);
  if (known) known.count++;
  else stats.byUrl.set(url, { count: 1 });
}
require('node:http')
  .createServer((request, response) => {
    hit(request.url);
    response.end();
  })
  .listen(8080);
