'use strict';

const http = require('node:http');

// What the function is given where the request has no list of its own.
const verdicts = new Map();
const routes = {};
// Emptied by what is given them.
const visits = new Map();
// Only read by what is given them.
const names = new Map([['home', '/']]);

function isOpen(host, list, known) {
  if (known === null || known === void 0 ? void 0 : known.has(host)) return known.get(host);
  const verdict = list.includes(host);
  known === null || known === void 0 ? void 0 : known.set(host, verdict);
  return verdict;
}

function getRoute(path, known) {
  if (known[path] === undefined) known[path] = path.split('/');
  return known[path];
}

function count(host, seen) {
  if (seen.size > 100) seen.clear();
  seen.set(host, (seen.get(host) || 0) + 1);
}

function getName(path, known) {
  return known.get(path) || path;
}

// Compiled default parameters: one for each function that is made, and one for each call.
function memoize(compute, cache) {
  if (cache === void 0) cache = {};
  return function (key) {
    return key in cache ? cache[key] : (cache[key] = compute(key));
  };
}

function collect(parts, found) {
  if (found === void 0) found = {};
  for (const part of parts) found[part] = true;
  return Object.keys(found).length;
}

const toTitle = memoize((text) => text.replaceAll('-', ' '));

http.createServer((request, response) => {
  const { host } = request.headers;
  const own = request.headers['x-list'];
  const open = isOpen(host, own ? own.split(',') : ['localhost'], own ? undefined : verdicts);
  const route = getRoute(request.url, own ? {} : routes);
  count(host, own ? new Map() : visits);
  const name = getName(request.url, own ? new Map() : names);
  response.end(`${open} ${route.length} ${toTitle(name)} ${collect(route)}`);
});
