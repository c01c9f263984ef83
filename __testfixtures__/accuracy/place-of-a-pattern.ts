// Where a pattern stopped is what whoever ran it last has left there.
import { createServer } from 'node:http';

const letter = /a/g;
const places = new Map<string, string>();

function getPlace(text: string): string {
  let known = places.get(text);
  if (known === undefined) {
    known = `${text} ${letter.lastIndex}`;
    places.set(text, known);
  }
  return known;
}

createServer((request, response) => {
  letter.test(request.headers.host ?? '');
  response.end(getPlace(request.url ?? ''));
}).listen(8080);
