export class Greeter {
  private static greetings = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  greet(name: string): string {
    let text = Greeter.greetings.get(name);
    if (text === undefined) {
      text = this.join(name);
      Greeter.greetings.set(name, text);
    }
    return text;
  }

  private join(name: string): string {
    return this.#prefix + name;
  }
}
