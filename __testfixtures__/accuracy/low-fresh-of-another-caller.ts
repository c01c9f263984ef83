import { createServer } from 'node:http';

const known = new Map<string, number>();

function measure(label: string): number {
  const found = known.get(label);
  if (found !== undefined) return found;
  const made = label.length * 2;
  known.set(label, made);
  return made;
}

export function selfTest(): number {
  return measure(`probe ${Math.random()}`);
}

const greeting = process.env['GREETING'] ?? 'hello';
createServer((req, res) => {
  res.end(`${req.url} ${measure(greeting)}`);
}).listen(8080);
