// The listener goes as the first answer is there, and its list with it.
export function collect(done: (parts: string[]) => void): void {
  const parts: string[] = [];
  const listen = (part: string): void => {
    parts.push(part);
    if (part === '') {
      process.off('message', listen);
      done(parts);
    }
  };
  process.on('message', listen);
}
