import { sizeOf as changed } from './changed.ts';
import { sizeOf as counted } from './counted.ts';
import { tagOf as twice } from './made-twice.ts';
import { sizeOf as object } from './object.ts';
import { tagOf as other } from './other-text.ts';
import { tagOf as text } from './text.ts';

process.on('message', (one: string) => {
  changed(one).lines.push('more');
  console.log(object(one).width, text(one), changed(one).lines, counted(one).place, other(one), twice(one));
});
