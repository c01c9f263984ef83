import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a callback holds is gone with the file that is read. */
export function summarize(path: string, done: (all: { size: number }[]) => void): void {
  const sizes: { size: number }[] = [];
  const reader = createInterface({ input: createReadStream(path) });
  reader.on('line', (line) => {
    sizes.push({ size: line.length });
  });
  reader.on('close', () => done(sizes));
}

summarize('data.txt', (all) => console.log(all.length));
