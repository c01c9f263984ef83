import { createServer } from 'node:http';

const weights = new Map<string, number>();

function weigh(text: string): number {
  let weight = weights.get(text);
  if (weight === undefined) {
    weight = 0;
    for (let i = 0; i < text.length; i++) weight += text.charCodeAt(i);
    weights.set(text, weight);
  }
  return weight;
}

createServer((request, response) => response.end(String(weigh(request.url ?? '')))).listen(8080);
