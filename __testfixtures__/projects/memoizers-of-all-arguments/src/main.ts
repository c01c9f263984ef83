import { shorten } from './applied.js';
import { tagOf } from './applied-to.js';
import { reversed } from './changed-by-caller';
import { isSameRange } from './compared-by-caller';
import { makers, twice } from './handed-on';
import { cellOf } from './key-is-joined';
import { ratioOf } from './key-is-json';
import { countOf } from './key-of-any-number';
import { countIn } from './key-of-lost-members';
import { areaOf } from './key-of-objects';
import { shortOf } from './key-of-some';
import { labelOf } from './key-of-truth';
import { cutAt } from './key-of-what-may-be-missing';
import { pairOf } from './key-runs-together';
import { titleIn } from './key-says-less';
import { greetingIn } from './key-with-a-default';
import { distanceOf, setUnit } from './made-of-state';
import { sumTo } from './makes-itself';
import { initials, sortName, upperIn } from './names';
import { pageOf, pathOf } from './one-of-two-says-less';
import { gap } from './pair-in-order';
import { lineOf } from './table.js';
import { kindOf } from './text-of-two-types';

const tags = { prefix: '#', tagOf };

process.on('message', (text: string) => {
  setUnit(text);
  const names = [initials(text), upperIn(text, text), sortName({ first: text, last: text }), titleIn(text, text), greetingIn(text)];
  const paths = [pathOf(text), pageOf(text, text.length), reversed(text), cellOf(text, text.length), lineOf(text), pairOf(text, text)];
  const texts = [shortOf(text), labelOf(text, 1), kindOf(text), cutAt(text), cutAt(text, ''), twice(text)];
  const counts = [gap(text, 'a'), sumTo(text.length), countOf(text, text), countIn(new Set([text])), areaOf({ width: text.length, height: 2 })];
  const others = [distanceOf(text.length), isSameRange(1, 2, text.length), ratioOf({ width: text.length, height: 2 }, 1), shorten(text, text)];
  console.log(names, paths, texts, counts, others, makers, tags.tagOf(text));
});
