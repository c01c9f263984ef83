import { shout, lengthOf as measure, toWords as words } from './index.ts';
import { createParser } from './parser.ts';
import { selectName } from './selectors.ts';

const parse = createParser(',');

export function handle(body: string): number {
  return words(body).length + parse(body).length + measure(body) + shout('a').length + selectName({ name: body }).length;
}
