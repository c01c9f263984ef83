export class Query {
  static #parsed = new Map<string, string[]>();
  static parse(text: string): string[] {
    const known = Query.#parsed.get(text);
    if (known) return known;
    const words = text.split(' ');
    Query.#parsed.set(text, words);
    return words;
  }
}
