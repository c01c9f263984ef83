import { createServer } from 'node:http';
import { Listed, names, Slugs } from './a-static.ts';
import { paths } from './a-field.ts';
import { hosts } from './a-literal.ts';
import { trimmed } from './a-function.ts';
import { upper } from './handed-class.ts';
import { lower, word } from './local-name.ts';
import { count, sizes } from './field-of-a-shape.ts';
import { list, marks } from './field-without-type.ts';
import { ends } from './decorated.ts';
import { show, starts } from './literal-taken.ts';
import { middles } from './literal-gives-itself.ts';
import { other } from './function-copied.ts';
import { padded } from './local-name-of-two.ts';
import { all, pair } from './local-name-given-on.ts';

createServer((request, response) => {
  const url = request.url ?? '';
  const made = [Slugs.of(url), paths.first(url), hosts.of(url), trimmed(url), upper.of(url), lower.text(url), word(url)];
  const kept = [sizes.of(url), marks.of(url), ends.of(url), starts.of(url), middles.of(url), other(url), padded(url), pair(url)];
  response.end([...made, ...kept, count(sizes), list(marks), show(), all(), typeof middles.self(), Listed.of(url), names()].join('\n'));
}).listen(80);
