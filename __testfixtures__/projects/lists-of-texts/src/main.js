import { read, set } from './paths.js';
import { fill } from './tokens.js';
import { eachAdded, eachFilled, eachLent, eachSorted, extend, firstOf, shout, show } from './look-alikes.js';

const kept = [];
const keep = (part) => kept.push(part);
process.on('message', ({ state, name, value, row }) => {
  console.log(read(state, name), set(state, name, value), fill(name, state, (key, values) => values[key]), shout(name));
  firstOf(name, keep);
  eachSorted(name, keep);
  eachFilled(name, keep);
  eachLent(name, keep);
  eachAdded(name, keep);
  show(name, keep);
  extend(row, value);
});
