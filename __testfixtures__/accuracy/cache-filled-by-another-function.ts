class Documents {
  readonly #parsed = new Map<string, readonly string[]>();

  find(text: string): readonly string[] {
    return this.#parsed.get(text) ?? this.parse(text);
  }

  private parse(text: string): readonly string[] {
    const lines = text.split('\n');
    this.#parsed.set(text, lines);
    return lines;
  }
}

const documents = new Documents();
export const getLines = (text: string): readonly string[] => documents.find(text);
