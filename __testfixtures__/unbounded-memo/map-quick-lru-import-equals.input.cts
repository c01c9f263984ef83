import fs = require('node:fs');

const texts = new Map<string, string>();

export function read(file: string): string {
  let text = texts.get(file);
  if (text === undefined) texts.set(file, (text = fs.readFileSync(file, 'utf8')));
  return text;
}
