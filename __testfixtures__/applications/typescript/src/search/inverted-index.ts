import { stem, tokenize } from '../text/index.js';

export class InvertedIndex {
  private readonly postings = new Map<string, Set<string>>();
  private documents = 0;

  add(docId: string, text: string): void {
    this.documents++;
    for (const token of tokenize(text)) {
      const term = stem(token);
      let docs = this.postings.get(term);
      if (!docs) {
        docs = new Set();
        this.postings.set(term, docs);
      }
      docs.add(docId);
    }
  }

  lookup(word: string): ReadonlySet<string> {
    return this.postings.get(stem(word.toLowerCase())) ?? new Set();
  }

  get size(): number {
    return this.documents;
  }
}

export const listingIndex = new InvertedIndex();
