var __awaiter = (this && this.__awaiter) || function (receiver, args, P, generator) {
  return new Promise((resolve) => resolve(generator.apply(receiver, args || []).next().value));
};

class Answers {
  constructor() {
    this.byQuestion = new Map();
  }
  ask(question) {
    return __awaiter(this, void 0, void 0, function* () {
      const known = this.byQuestion.get(question);
      if (known !== undefined) return known;
      const answer = question.trim().toUpperCase();
      this.byQuestion.set(question, answer);
      return answer;
    });
  }
  forget(question) {
    return __awaiter(this, void 0, void 0, function* () {
      this.byQuestion.delete(question);
    });
  }
}
exports.Answers = Answers;
