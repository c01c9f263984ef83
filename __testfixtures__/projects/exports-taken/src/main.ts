import { passedOf } from './passed.ts';
import { indexedOf } from './indexed.ts';
import { spreadOf } from './spread.ts';
import { restOf } from './rest.ts';
import { laterOf } from './later.ts';
import { promisedOf } from './promised.ts';
import { shorthandOf } from './shorthand.ts';
import { typedOf } from './typed.ts';
import { askedOf } from './asked.ts';
import { importedOf } from './imported.ts';
import { defaultedOf } from './defaulted.ts';
import { givenOf } from './given.ts';
import { spaceOf } from './space.ts';
import { droppedOf } from './dropped.ts';
import { markedOf } from './marked.ts';

for (const name of process.argv) console.log(passedOf(name), indexedOf(name), spreadOf(name), restOf(name), laterOf(name), promisedOf(name), shorthandOf(name), typedOf(name), askedOf(name), importedOf(name), defaultedOf(name), givenOf(name), spaceOf(name), droppedOf(name), markedOf(name));
