const names = new Map<number, string>();

export function toNames(bytes: Uint8Array, words: Int16Array): string[] {
  const found: string[] = [];
  bytes.forEach((byte) => {
    names.set(byte, `byte ${byte}`);
    found.push(names.get(byte) ?? '');
  });
  for (let at = 0; at < words.length; at++) names.set(words[at]!, `word ${words[at]}`);
  return found;
}
