import { createServer } from 'node:http';

const trimmed = new Map<string, string>();

function trim(text: string): string {
  let source = 'memory';
  let value = trimmed.get(text);
  if (value === undefined) {
    source = 'computed';
    value = text.trim();
    trimmed.set(text, value);
  }
  return `${value} ${source}`;
}

const counted = new Map<string, string>();

function count(text: string): string {
  const marks: string[] = [];
  let made = 0;
  let value = counted.get(text);
  if (value === undefined) {
    marks.push('new');
    made++;
    value = text.toLowerCase();
    counted.set(text, value);
  }
  return value + marks.length + made;
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${trim(url)} ${count(url)} ${host}`);
}).listen(8080);
