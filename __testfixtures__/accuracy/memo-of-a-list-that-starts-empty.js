// A list that is found is the answer; one that is not is made of the key.
import { createServer } from 'node:http';

const rows = new Map();

function getRow(url) {
  const found = rows.get(url) ?? [];
  if (found.length > 0) return found;
  const made = found.concat(url.split('/'));
  rows.set(url, made);
  return made;
}

createServer((request, response) => response.end(getRow(request.url).join())).listen(8080);
