// A function of the platform by that name gives a promise.
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';

const answers = new Map<string, Promise<string>>();

function answer(url: string): Promise<string> {
  let known = answers.get(url);
  if (known === undefined) {
    known = setTimeout(10, url.toUpperCase());
    answers.set(url, known);
  }
  return known;
}

createServer((request, response) => {
  void answer(request.url ?? '').then((text) => response.end(text));
}).listen(8080);
