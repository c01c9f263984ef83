import { sumOf } from './asks-itself.js';
import { open as changed } from './changed.js';
import { open as compared } from './compared.js';
import { open as counted } from './counted.js';
import { open as another } from './gives-another.js';
import { name } from './in-a-map.ts';
import { open as more } from './made-of-more.js';
import { open as openTag, tagOf } from './not-asked-again.js';
import { open as other } from './other-key.js';
import { close, open } from './parts.js';

process.on('message', (one: string) => {
  console.log(open(one), close(one), name(one), openTag(one), tagOf(one), other(one, `${one}.b`), more(one, one));
  console.log(counted(one), another(one), changed(one), compared(one), sumOf(one));
});
