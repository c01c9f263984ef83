const words = ['a', 'b'];
const lengths: Record<string, number> = {};
export const add = (word: string): void => {
  words.push(word);
};
export function measure(): Record<string, number> {
  for (const word of words) lengths[word] = word.length;
  return lengths;
}
