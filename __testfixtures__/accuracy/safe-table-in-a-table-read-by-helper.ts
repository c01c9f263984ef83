import { createServer } from 'node:http';

type Kind = 'noun' | 'verb';

const endings: Partial<Record<Kind, Record<string, string>>> = {};

function stem(word: string, known: Record<string, string>): string {
  const tried: Record<string, string> = { ...known };
  tried[word] = word.replace(/s$/, '');
  for (const ending of Object.keys(known)) if (word.endsWith(ending)) tried[word] = word.slice(0, -ending.length);
  return tried[word];
}

function answer(word: string, kind: Kind): string {
  endings[kind] ??= {};
  return stem(word, endings[kind]);
}

createServer((request, response) => {
  const word = (request.url ?? '/').slice(1);
  response.end(word.startsWith('to-') ? answer(word.slice(3), 'verb') : answer(word, 'noun'));
}).listen(8080);
