import { isSame, show } from './texts.js';
import { listFor, lower, remember, trimOf } from './look-alikes.js';

process.on('message', ({ one, other, number, node }) => {
  remember(one, node);
  listFor(one).push(node);
  console.log(isSame(one, other), show(number), lower(one), trimOf(other));
});
