import { wordOf } from './words.js';

export function nameOf(line) {
  if (!/^([a-z]+)=/.test(line)) return wordOf(line);
  const word = wordOf(line);
  return `${word} ${RegExp.$1}`;
}
