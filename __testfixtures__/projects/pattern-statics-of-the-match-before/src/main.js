import { Header, valueOf } from './header.js';
import { wordOf } from './words.js';

for (const one of process.argv.slice(2)) {
  const { name, kind } = new Header(one);
  console.log(wordOf(one), name, kind, valueOf(one));
}
