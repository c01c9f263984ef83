import a from 'a'

export class Tracer {
  #spans = []

  end(span) {
    a(span)
    this.#spans.push(span)
  }
}
