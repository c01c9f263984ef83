import { Map } from 'immutable';

class Evaluator {
  constructor() {
    this.results = Map();
  }

  evaluate(source) {
    if (!this.results.has(source)) this.results = this.results.set(source, Map({ size: source.length }));
    return this.results.get(source);
  }
}

const evaluator = new Evaluator();

export function onRequest(request) {
  return evaluator.evaluate(request.body);
}
