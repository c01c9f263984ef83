import { record } from './events.ts';
import { hit } from './hits.ts';
import { last, recent } from './show.ts';
import { total } from './total.ts';
import { step } from './walk.ts';

process.on('message', (name: string) => {
  record(name);
  step(name);
  hit(name);
});
console.log(last(), recent(), total());
