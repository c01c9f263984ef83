const directory = process.env.STORE_DIRECTORY;
let persistence = null;
if (typeof directory === 'string') {
  persistence = { write: (name) => name };
}

const documents = new Map();

exports.open = (name) => {
  if (!documents.has(name)) documents.set(name, { name, users: 0 });
  return documents.get(name);
};

exports.close = (name) => {
  const document = documents.get(name);
  if (document.users === 0 && persistence !== null) {
    persistence.write(name);
    documents.delete(name);
  }
};

require('node:http')
  .createServer((request, response) => {
    exports.open(request.url);
    request.on('end', () => exports.close(request.url));
    response.end();
  })
  .listen(8080);
