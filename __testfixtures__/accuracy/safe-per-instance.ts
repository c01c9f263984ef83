class Parser {
  private readonly tokens: string[] = [];
  parse(text: string): string[] {
    for (const word of text.split(' ')) this.tokens.push(word);
    return this.tokens;
  }
}
export const parse = (text: string) => new Parser().parse(text);
