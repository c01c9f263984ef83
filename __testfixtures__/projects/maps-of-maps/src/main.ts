import { countVisit } from './counted.js';
import { distance } from './distances.js';
import { fingerprint } from './fingerprints.js';
import { scoreOf } from './handed-out.js';
import { label } from './labels.js';
import { totalOf } from './listed.js';
import { priceOf } from './of-more-than-two.js';

process.on('message', (text: string) => {
  const [first = '', second = ''] = text.split(' ');
  const at = { lat: first.length, lon: second.length };
  process.send?.([
    countVisit(first, second),
    distance(at, { lat: 1, lon: 2 }),
    fingerprint(first, second),
    scoreOf(first, second),
    label(first, second),
    totalOf(first, second),
    priceOf(first, second, text.length),
  ]);
});
