class Translator {
  private readonly messages = new Map<string, string>();
  translate(key: string): string {
    let text = this.messages.get(key);
    if (text === undefined) {
      text = key.replaceAll('.', ' ');
      this.messages.set(key, text);
    }
    return text;
  }
}
export const translator = new Translator();
