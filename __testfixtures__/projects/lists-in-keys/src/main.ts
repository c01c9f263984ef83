import { around, count, join, pair } from './labels.ts';
import { learn, searchNames, searchPlaces } from './suggest.ts';

declare function onRequest(handle: (words: readonly string[], word: string) => string): void;

onRequest((words, word) => {
  learn(word);
  const texts = [join(words, word), pair(words, [word]), around(words, word, words), count([() => words.length])];
  return [...texts, searchPlaces(word).length, searchNames(word).length].join();
});
