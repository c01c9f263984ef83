import { createServer } from 'node:http';

const names = new Map<string, string>();

function nameOf(text: string): string {
  const parts: string[] = [];
  for (const part of text.split('/')) parts.push(part.trim());
  const key = parts.join('/');
  let value = names.get(key);
  if (value === undefined) {
    value = key.toUpperCase();
    names.set(key, value);
  }
  return value;
}

const paths = new Map<string, string>();

function pathOf(text: string): string {
  const url = new URL(text, 'http://localhost');
  const key = url.pathname;
  let value = paths.get(key);
  if (value === undefined) {
    value = url.pathname.toUpperCase();
    paths.set(key, value);
  }
  return value;
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${nameOf(url)} ${pathOf(url)} ${host}`);
}).listen(8080);
