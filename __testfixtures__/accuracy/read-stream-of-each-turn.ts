// Not a leak: the program's set-up reads one stream after the other, and each stream holds the list of its own turn only.
interface Readable {
  on(event: string, use: (chunk: Uint8Array) => void): void;
}
declare function open(name: string): Promise<Readable>;

async function measure(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const readable = await open(name);
    const chunks: Uint8Array[] = [];
    readable.on('data', (chunk) => {
      chunks.push(chunk);
    });
  }
}

void measure(['a', 'b']);
