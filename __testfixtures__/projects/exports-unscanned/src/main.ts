import { shownOf } from './shown.ts';
import { aliasedOf } from './aliased.ts';
import { builtOf } from './built.ts';
import { mockedOf } from './mocked.ts';
import { closedOf } from './closed.ts';

for (const name of process.argv) console.log(shownOf(name), aliasedOf(name), builtOf(name), mockedOf(name), closedOf(name));
