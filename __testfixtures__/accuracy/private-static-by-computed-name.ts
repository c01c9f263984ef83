class Labels {
  private static texts = new Map<string, string>();
  static count(name: 'texts'): number { return Labels[name].size; }
  static of(text: string): string {
    const hit = Labels.texts.get(text);
    if (hit !== undefined) return hit;
    const made = text.toUpperCase();
    Labels.texts.set(text, made);
    return made;
  }
}
export const kinds = [Labels.of, Labels.count];
