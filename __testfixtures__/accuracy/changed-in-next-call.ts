interface Word {
  text: string;
  followers: number;
}
const words = new Map<string, Word>();
let before: Word | undefined;

export function learn(text: string): number {
  if (before) before.followers += 1;
  before = wordOf(text);
  return before.followers;
}

function wordOf(text: string): Word {
  let word = words.get(text);
  if (!word) {
    word = { text, followers: 0 };
    words.set(text, word);
  }
  return word;
}
