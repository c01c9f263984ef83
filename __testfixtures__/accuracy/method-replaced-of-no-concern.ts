// A method of the language is replaced while the program runs, and this memo does not call it.
import { createServer } from 'node:http';

const labels = new Map<string, string>();

function label(name: string): string {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const made = name.toLowerCase();
  labels.set(name, made);
  return made;
}

createServer((request, response) => {
  const upper = String.prototype.toUpperCase;
  String.prototype.toUpperCase = function () {
    return upper.call(this) + '!';
  };
  response.end(label(request.url ?? ''));
}).listen(8080);
