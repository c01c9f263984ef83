import { parse } from './of-a-class';
import { widthOf as shared } from './of-a-shared-one';
import { widthOf as asks } from './of-one-that-asks-another';
import { widthOf as kept } from './of-one-that-is-kept';
import { widthOf as changes } from './that-changes-what-it-got';
import { countOf, widthOf as counts } from './that-counts-in-its-class';
import { countOf as countOfMade, widthOf as made } from './that-counts-when-made';

process.on('message', (text: string) =>
  console.log(parse(text).name, shared(text), asks(text), kept(text), changes(text), counts(text), countOf(), made(text), countOfMade()),
);
