import { createServer } from 'node:http';
let mode = '';
function escape(text: string): string {
  return mode + text.replace(/</g, '&lt;');
}
function createRenderer(enc: (text: string) => string): (text: string) => string {
  const memo = new Map<string, string>();
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const made = enc(text);
    memo.set(text, made);
    return made;
  };
}
const render = createRenderer(escape);
createServer((req, res) => {
  mode = req.method ?? '';
  res.end(render(req.url ?? ''));
}).listen(0);
