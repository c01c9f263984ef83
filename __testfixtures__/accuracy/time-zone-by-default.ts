// The time zone of the process is what a local time is told by.
import { createServer } from 'node:http';

function setZone(zone: string, settings = process.env): void {
  settings.TZ = zone;
}

const starts = new Map<string, string>();

function getStart(day: string): string {
  let known = starts.get(day);
  if (known === undefined) {
    known = new Date(day + 'T00:00').toISOString();
    starts.set(day, known);
  }
  return known;
}

createServer((request, response) => {
  const zone = String(request.headers['x-zone']);
  setZone(zone);
  response.end(getStart(request.url ?? ''));
}).listen(8080);
