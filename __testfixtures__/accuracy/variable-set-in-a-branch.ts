import { createServer } from 'node:http';

function createSplitter(isCached: boolean): (text: string) => readonly string[] {
  let known: Map<string, readonly string[]> | undefined;
  if (isCached) {
    known = new Map<string, readonly string[]>();
  }
  return (text) => {
    if (!known) return text.split('/');
    let parts = known.get(text);
    if (parts === undefined) {
      parts = text.split('/');
      known.set(text, parts);
    }
    return parts;
  };
}

const split = createSplitter(true);

createServer((request, response) => {
  response.end(String(split(request.url ?? '').length));
}).listen(8080);
