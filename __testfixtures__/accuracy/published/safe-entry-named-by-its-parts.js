'use strict';

class AnswerCache {
  constructor(prefix) {
    this.prefix = prefix;
    this.answers = new Map();
  }

  get(user, question) {
    return this.answers.get(`${this.prefix}:${user}:${question}`);
  }

  set(user, question, answer) {
    this.answers.set(`${this.prefix}:${user}:${question}`, answer);
    setTimeout(() => this.forget(user, question), 60_000).unref();
  }

  forget(user, question) {
    return new Promise((resolve) => {
      this.answers.delete(`${this.prefix}:${user}:${question}`);
      resolve();
    });
  }
}

const cache = new AnswerCache('v1');

exports.answer = async (user, question, ask) => {
  const known = cache.get(user, question);
  if (known !== undefined) return known;
  const answer = await ask(user, question);
  cache.set(user, question, answer);
  return answer;
};

exports.forget = (user, question) => cache.forget(user, question);
