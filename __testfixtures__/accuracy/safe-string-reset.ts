let buffer = '';
export function write(chunk: string, flush: (text: string) => void): void {
  buffer += chunk;
  if (buffer.length > 4096) {
    flush(buffer);
    buffer = '';
  }
}
