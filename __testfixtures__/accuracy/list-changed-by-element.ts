const words: string[] = ['a'];
export function add(word: string, method: 'push' | 'unshift'): void { words[method](word); }
const parts: string[] = ['a'];
export function put(word: string): void { parts['push'](word); }
const wordeds = new Map<string, string>();
export function worded(name: string): string {
  const hit = wordeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + words.join('');
  wordeds.set(name, made);
  return made;
}
const parteds = new Map<string, string>();
export function parted(name: string): string {
  const hit = parteds.get(name);
  if (hit !== undefined) return hit;
  const made = name + parts.join('');
  parteds.set(name, made);
  return made;
}
