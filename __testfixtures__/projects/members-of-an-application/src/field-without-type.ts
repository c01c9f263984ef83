export class Marks {
  marks = new Map<string, string>();

  of(text: string): string {
    const found = this.marks.get(text);
    if (found !== undefined) return found;
    const made = text.trim();
    this.marks.set(text, made);
    return made;
  }
}

export const marks = new Marks();
export const list = (of: any): string[] => [...of.marks.keys()];
