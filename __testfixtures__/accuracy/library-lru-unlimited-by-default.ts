import { LRUCache } from 'lru-cache';

interface Options {
  readonly maxSize?: number;
}

class Answers {
  private readonly store: LRUCache<string, string>;

  constructor({ maxSize = Infinity }: Options = {}) {
    this.store = new LRUCache({ max: maxSize });
  }

  ask(question: string): string {
    const known = this.store.get(question);
    if (known !== undefined) return known;
    const answer = question.trim().toUpperCase();
    this.store.set(question, answer);
    return answer;
  }
}

const answers = new Answers();
export const ask = (question: string): string => answers.ask(question);
