import { shorten } from './graphemes';
import { nameOf as nameMoved } from './moved-in-between';
import { nameOf as nameOfList } from './of-a-list';
import { offsetOf } from './offsets';
import { hourOf } from './offsets-of-today';
import { nameOf as nameWhether } from './only-whether';
import { codeOf } from './ranges';
import { codeOf as codeOfStaying } from './ranges-that-stay';
import { nameOf } from './rounded';
import { nameOf as nameWhole } from './rounded-and-whole';
import { nameOf as nameOtherwise } from './rounded-otherwise';

process.on('message', (text: string) => {
  const x = Number(text);
  console.log(shorten(text, x), offsetOf(text, text), hourOf(text), codeOf(x), codeOfStaying(x), nameOfList(text.split(' ')));
  console.log(nameOf(x, x), nameWhole(x), nameOtherwise(x), nameMoved(x), nameWhether(text, x));
});
