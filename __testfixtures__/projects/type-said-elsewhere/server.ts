import { createServer } from 'node:http';
import { createCurve } from './curve.ts';
import { Either, Listed, Names, Policy } from './lazy.ts';
import { Negotiator, Replaced } from './negotiator.ts';
import { getLength, segmenter, sum } from './segments.ts';

const negotiator = new Negotiator();
const replaced = new Replaced();
const policy = new Policy();
const names = new Names();
const listed = new Listed();
const either = new Either();
const curve = createCurve(Math.sqrt);

createServer((request, response) => {
  const url = request.url ?? '';
  const size = segmenter.segments(url) + getLength(url) + sum({ a: 1 }) + curve(Number(url));
  response.end(`${negotiator.negotiate(url)} ${negotiator.name(url)} ${replaced.get(url)} ${size}`);
  response.write(`${policy.may(url)} ${names.get(url)} ${listed.get(url)} ${listed.list().length} ${either.get(url)}`);
}).listen(8080);
