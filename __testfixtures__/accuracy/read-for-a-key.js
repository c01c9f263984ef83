const { createServer } = require('node:http');
const { kinds } = require('./kinds');

// What is read of it is the key of another table, which one call has.
const Empty = { kind: kinds.type, name: { kind: kinds.name, value: kinds.query }, fields: [] };

function group(definitions, service) {
  const found = Object.create(null);
  for (const definition of definitions) {
    const name = definition.name.value;
    found[name] = found[name] || {};
    found[name][service] = found[name][service] || [];
    found[name][service].push(definition);
  }
  if (!found.Query) found.Query = { [service]: [Empty] };
  return found;
}

createServer((request, response) => {
  response.end(JSON.stringify(group([{ name: { value: request.url } }], request.headers.host)));
}).listen(8080);
