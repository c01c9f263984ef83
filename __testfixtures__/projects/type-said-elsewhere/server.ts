import { createServer } from 'node:http';
import { createCurve } from './curve.ts';
import { Negotiator, Replaced } from './negotiator.ts';
import { getLength, segmenter, sum } from './segments.ts';

const negotiator = new Negotiator();
const replaced = new Replaced();
const curve = createCurve(Math.sqrt);

createServer((request, response) => {
  const url = request.url ?? '';
  const size = segmenter.segments(url) + getLength(url) + sum({ a: 1 }) + curve(Number(url));
  response.end(`${negotiator.negotiate(url)} ${negotiator.name(url)} ${replaced.get(url)} ${size}`);
}).listen(8080);
