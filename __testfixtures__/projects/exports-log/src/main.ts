import { record } from './events.ts';
import { hit } from './hits.ts';
import { last, recent } from './show.ts';
import { total } from './total.ts';
import { step } from './walk.ts';

for (const name of process.argv) {
  record(name);
  step(name);
  hit(name);
}
console.log(last(), recent(), total());
