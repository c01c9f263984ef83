type Next = () => string;

export class Words {
  private static made: Record<string, Next> = {};

  static next(text: string): string {
    const next = Words.made[text] || (Words.made[text] = Words.make(text));
    return next();
  }

  private static make(text: string): Next {
    const words = text.split(' ');
    // The callback gets the list, and takes a word out of it.
    return () => words.map((_word, _index, all) => all.pop() ?? '').join('');
  }
}
