import { createReadStream } from 'node:fs';
import { createInterface as openLines } from 'node:readline';

const seen = new Set<string>();
const lines = openLines({ input: createReadStream('./authors.txt') });

/** As many as the file has, and it is read once. */
lines.on('line', (line: string) => {
  const email = line.split(' ')[1] ?? '';
  if (!seen.has(email)) process.stdout.write(`${email}\n`);
  seen.add(email);
});
