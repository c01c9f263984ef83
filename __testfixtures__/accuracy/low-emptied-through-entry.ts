import { createServer } from 'node:http';

/** Jobs by the name of their queue, which are worked off. */
const waiting: Record<string, { url: string }[]> = {};

createServer((req, res) => {
  const queue = req.headers.queue as string;
  waiting[queue] ??= [];
  waiting[queue].push({ url: req.url ?? '/' });
  res.end();
}).listen(8080);

export function next(queue: string): { url: string } | undefined {
  return waiting[queue]?.splice(0, 1)[0];
}
