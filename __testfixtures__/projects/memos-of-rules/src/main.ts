import { pluralOf as changed, setEnding } from './changed-by-another-name.ts';
import { kindOf } from './entries.ts';
import { plural as found } from './found-in-a-list.ts';
import { each, pluralOf as handed } from './handed-on-by-another-name.ts';
import { wordOf } from './named-in-a-circle.js';
import { forget, pluralOf as set } from './static-that-is-set.ts';
import { pluralOf as moving } from './static-with-a-moving-one.ts';
import { pluralOf as fixed } from './static.ts';
import { plural as taken } from './taken-by-place.js';

for (const one of process.argv) {
  setEnding(0, one);
  each((rule) => (rule.to = one));
  if (one === '') forget();
  console.log(changed(one), kindOf(one), found(one), handed(one), wordOf(one), set(one), moving(one), fixed(one), taken(one));
}
