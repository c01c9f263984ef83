const http = require('http');

const defaults = { parts: [] };

function describe(words) {
  const item = { name: words[0] };
  item.parts = [];
  for (const word of words) item.parts.push(word);
  return item;
}

http
  .createServer((request, response) => {
    response.end(JSON.stringify([defaults, describe(request.url.split('/'))]));
  })
  .listen(80);
