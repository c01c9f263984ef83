import http from 'node:http';

const parts = new Map<string, { readonly it: unknown }>();
function toParts(text: string): { readonly it: unknown } {
  let made = parts.get(text);
  if (made === undefined) {
    made = { it: text.split('/').values() };
    parts.set(text, made);
  }
  return made;
}

const words = new Map<string, Record<string, unknown>>();
function toWords(text: string): Record<string, unknown> {
  let made = words.get(text);
  if (made === undefined) {
    made = { found: text.matchAll(/\w+/g) };
    words.set(text, made);
  }
  return made;
}

function find(text: string): object {
  return text.matchAll(/\d+/g);
}
const numbers = new Map<string, { readonly found: object }>();
function toNumbers(text: string): { readonly found: object } {
  let made = numbers.get(text);
  if (made === undefined) {
    made = { found: find(text) };
    numbers.set(text, made);
  }
  return made;
}

http
  .createServer((request, response) => {
    const url = request.url ?? '';
    const iterators = [toParts(url).it, toWords(url)['found'], toNumbers(url).found] as Iterable<unknown>[];
    response.end(String(iterators.map((one) => [...one].length)));
  })
  .listen(3000);
