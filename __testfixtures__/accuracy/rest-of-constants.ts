const patterns = new Map<string, RegExp>();
export class Template {
  static has(text: string, ...tokens: string[]): boolean {
    const token = tokens.length === 1 ? tokens[0]! : `(${tokens.join('|')})`;
    let pattern = patterns.get(token);
    if (!pattern) {
      pattern = new RegExp(`\\b${token}\\b`);
      patterns.set(token, pattern);
    }
    return pattern.test(text);
  }
}
export class MailTemplate extends Template {
  static override has(text: string, ...tokens: string[]): boolean {
    return super.has(text, ...tokens);
  }
}
export const isSigned = (text: string): boolean => MailTemplate.has(text, 'signature') || Template.has(text, 'sender', 'author');
