import { editDistance } from '../text/index.js';

type Suggest = (typed: string) => readonly string[];

const PLACES = Object.freeze(['Hamburg', 'Bremen', 'Lübeck', 'Rostock', 'Kiel', 'Stralsund', 'Wismar', 'Flensburg']);

function createSuggester(dictionary: readonly string[], limit: number): Suggest {
  const answers = new Map<string, readonly string[]>();

  return (typed) => {
    const key = typed.toLowerCase();
    const hit = answers.get(key);
    if (hit) return hit;
    const ranked = dictionary
      .map((word) => ({ word, d: editDistance(key, word.toLowerCase().slice(0, key.length)) }))
      .sort((a, b) => a.d - b.d)
      .slice(0, limit)
      .map((r) => r.word);
    answers.set(key, ranked);
    return ranked;
  };
}

export const suggestPlaces = createSuggester(PLACES, 5);
