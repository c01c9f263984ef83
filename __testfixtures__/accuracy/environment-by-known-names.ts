// None of the names that are set is that of the time zone.
import { createServer } from 'node:http';

const kinds = ['HOME', 'PATH'] as const;
const labels = new Map<string, string>();

function label(day: string): string {
  const known = labels.get(day);
  if (known !== undefined) return known;
  const made = new Date(day).toString();
  labels.set(day, made);
  return made;
}

createServer((request, response) => {
  process.env[kinds[Number(request.headers['x-kind']) % 2] ?? 'HOME'] = String(request.url);
  response.end(label(request.url ?? ''));
}).listen(8080);
