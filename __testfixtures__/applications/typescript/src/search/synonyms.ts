import { remember, type Memory } from '../lib/remember.js';

const GROUPS: ReadonlyArray<readonly string[]> = [
  ['flat', 'apartment', 'condo'],
  ['cabin', 'hut', 'lodge'],
  ['boat', 'yacht', 'houseboat'],
];

const expansions: Memory<readonly string[]> = {};

function expandWords(words: string): readonly string[] {
  return words.split(' ').flatMap((w) => GROUPS.find((g) => g.includes(w)) ?? [w]);
}

export const expandQuery = (words: string): readonly string[] =>
  remember(expansions, words.toLowerCase(), () => expandWords(words.toLowerCase()));
