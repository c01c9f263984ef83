import { addLetter, sharesFirst } from './grams.ts';
import { count, derive, learn, stretch, switchTo, toHost, toUrl } from './keys.ts';

declare function onRequest(handle: (path: string, word: string) => string): void;

onRequest((path, word) => {
  switchTo(word);
  learn(word);
  return [derive(path), stretch(path), toUrl(path), toHost(path), count(path), sharesFirst(path, word), addLetter(path, word)].join();
});
