import { createServer } from 'node:http';
const memo = new Map<string, string>();
export function tag(name: string): string {
  const known = memo.get(name);
  if (known !== undefined) return known;
  const made = name + ' first used in' + (Error().stack ?? '').split('\n')[2]?.replace(/\(.*\//, '(');
  memo.set(name, made);
  return made;
}
function login(name: string): string {
  return tag(name);
}
function logout(name: string): string {
  return tag(name);
}
createServer((req, res) => {
  res.end(req.method === 'GET' ? login(req.url ?? '') : logout(req.url ?? ''));
}).listen(0);
