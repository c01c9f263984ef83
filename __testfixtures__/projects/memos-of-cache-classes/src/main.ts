import { first, longestOf } from './asked-by-others';
import { reversed } from './changed-by-caller';
import { isSame } from './compared-by-caller';
import { dashed, shared } from './exported-instance';
import { caches, trim } from './handed-on';
import { twice, whole } from './hands-itself-on';
import { nameIn } from './key-says-less';
import { lengthOf, setUnit } from './made-of-state';
import { Shop } from './per-owner';
import { report, slugOf, titleIn } from './titles';
import { lower, upper } from './two-makers';
import { shout } from './with-heirs';

process.on('message', (text: string) => {
  setUnit(text);
  const texts = [titleIn(text, text), slugOf(text), upper(text), lower(text), trim(text), twice(text), nameIn(text, text), lengthOf(text)];
  const others = [longestOf(text), first(), dashed(text), shout(text), new Shop(text).priceOf(text), reversed(text), isSame(text, 'a')];
  console.log(texts, others, report(), caches(), whole(), shared);
});
