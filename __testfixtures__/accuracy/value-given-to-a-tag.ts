import { createServer } from 'node:http';

const counters = new Map<string, { count: number }>();

function counterOf(text: string): { count: number } {
  let counter = counters.get(text);
  if (counter === undefined) {
    counter = { count: 0 };
    counters.set(text, counter);
  }
  return counter;
}

function count(_texts: TemplateStringsArray, counter: { count: number }): number {
  return ++counter.count;
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${count`${counterOf(url)}`} ${host}`);
}).listen(8080);
