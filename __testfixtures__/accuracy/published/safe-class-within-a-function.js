exports.countWords = (texts) => {
  const Counter = class Words {
    counts = new Map();

    add(word) {
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
  };
  const counter = new Counter();
  for (const text of texts) for (const word of text.split(' ')) counter.add(word);
  return Math.max(...counter.counts.values());
};
