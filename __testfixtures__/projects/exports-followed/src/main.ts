import { title } from './use-named.ts';
import { slug } from './use-listed.ts';
import { label } from './use-default.ts';
import { word } from './use-barrel.ts';
import { noun } from './use-things.ts';
import { verb } from './use-verbs.ts';
import { line } from './use-spaced.ts';
import { count } from './use-record.ts';

for (const name of process.argv) console.log(title(name), slug(name), label(name), word(name), noun(name), verb(name), line(name), count(name));
