import { createServer } from 'node:http';

type Kind = 'noun' | 'verb';

const stems: Partial<Record<Kind, Record<string, string>>> = {};

function stem(word: string, known: Record<string, string>): string {
  known[word] ??= word.replace(/(?:ing|ed|s)$/, '');
  return known[word];
}

function answer(word: string, kind: Kind): string {
  stems[kind] ??= {};
  return stem(word, stems[kind]);
}

createServer((request, response) => {
  const word = (request.url ?? '/').slice(1);
  response.end(word.startsWith('to-') ? answer(word.slice(3), 'verb') : answer(word, 'noun'));
}).listen(8080);
