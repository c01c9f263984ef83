import { createReadStream } from 'node:fs';

/** The promise is done with its callback when the stream ends. */
export function readChunks(file: string): Promise<readonly string[]> {
  const chunks: string[] = [];
  return new Promise((resolve, reject) => {
    createReadStream(file, 'utf8')
      .on('data', (chunk) => chunks.push(String(chunk)))
      .on('end', () => resolve(chunks))
      .on('error', reject);
  });
}
