const http = require('http');

const defaults = { parts: [] };

function pick(word) {
  return word ? defaults : { parts: [] };
}

function describe(words) {
  const item = pick(words[0]);
  for (const word of words) item.parts.push(word);
  return item;
}

http
  .createServer((request, response) => {
    response.end(JSON.stringify([defaults, describe(request.url.split('/'))]));
  })
  .listen(80);
