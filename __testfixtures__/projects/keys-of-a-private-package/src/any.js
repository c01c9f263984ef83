import { getWords } from './labels.ts';

export const words = (pick) => getWords(pick ? 'a b' : 'c d');
export const others = [getWords];
