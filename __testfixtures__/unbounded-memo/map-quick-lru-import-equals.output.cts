import fs = require('node:fs');
import QuickLRU = require('quick-lru');

const texts = new QuickLRU<string, string>({ maxSize: 256 });

export function read(file: string): string {
  let text = texts.get(file);
  if (text === undefined) texts.set(file, (text = fs.readFileSync(file, 'utf8')));
  return text;
}
