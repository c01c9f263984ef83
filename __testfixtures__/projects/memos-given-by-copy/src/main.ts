import { wordsOf as changed } from './changed-after.ts';
import { wordsOf as given } from './given-itself.ts';
import { wordsOf as kept } from './kept-itself.ts';
import { wordsOf as elsewhere } from './made-elsewhere.ts';
import { wordsOf as objects } from './of-objects.ts';
import { pathOf } from './path.js';
import { wordsOf as two } from './two-copies.ts';
import { wordsOf } from './words.ts';

process.on('message', (one: string) => {
  const words = wordsOf(one);
  words.push(one);
  for (const word of objects(one)) word.text += '!';
  console.log(pathOf(one), words, changed(one), given(one).push(one), kept(one).push(one), elsewhere(one).push(one), two(one));
  console.log(objects(one));
});
