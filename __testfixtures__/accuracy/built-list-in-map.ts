const known = new Map<string, string[]>();

export function letters(text: string): readonly string[] {
  let list = known.get(text);
  if (list === undefined) {
    list = [];
    for (const letter of text) list.push(letter.toUpperCase());
    list.sort();
    known.set(text, list);
  }
  return list;
}
