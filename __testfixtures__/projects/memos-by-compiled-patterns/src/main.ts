import { makeParse } from './given.js';
import { parse as parseOn } from './goes-on.js';
import { parse as parseOf } from './of-a-pattern.js';
import { parse } from './of-text.js';
import { goOn, parse as parseLater } from './set-later.js';

const parseGiven = makeParse(/\d/g);

export function print(text: string): void {
  goOn();
  const parsed = [parse(text), parseOn(text), parseOf(text), parseLater(text), parseGiven(text)];
  process.stdout.write(parsed.join(' '));
}
