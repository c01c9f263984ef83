import { listOf as texts } from './copied-texts.ts';
import { listOf as object } from './copied-object.ts';
import { listOf as objects } from './copied-objects.ts';

for (const text of process.argv) {
  texts(text).push('more');
  object(text).count += 1;
  for (const one of objects(text)) one.name += '!';
  console.log(texts(text), object(text), objects(text));
}
