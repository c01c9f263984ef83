import { createServer } from 'node:http';
const memo = new Map<string, string>();
export function problem(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  let made = 'ok';
  try {
    decodeURIComponent(text);
  } catch (error) {
    if (error instanceof Error) made = (error.stack ?? '').replace(/file:\S+\//g, '');
  }
  memo.set(text, made);
  return made;
}
function fromCheck(text: string): string {
  return problem(text);
}
function fromBuild(text: string): string {
  return problem(text);
}
createServer((req, res) => {
  res.end(req.method === 'GET' ? fromCheck(req.url ?? '') : fromBuild(req.url ?? ''));
}).listen(0);
