import { createServer } from 'node:http';

const joined = new Map<string, string>();

function join(text: string, tail: string): string {
  const parts = [text];
  if (tail) parts.push(tail);
  let value = joined.get(text);
  if (value === undefined) {
    value = parts.join('+');
    joined.set(text, value);
  }
  return value;
}

const stamped = new Map<string, string>();

function stamp(text: string): string {
  const options = { at: 0 };
  options.at = Date.now();
  let value = stamped.get(text);
  if (value === undefined) {
    value = text + options.at;
    stamped.set(text, value);
  }
  return value;
}

const indented = new Map<string, string>();

function indent(text: string, width: number): string {
  const options = { indent: 2 };
  const same = options;
  if (width > 2) Object.assign(same, { indent: width });
  let value = indented.get(text);
  if (value === undefined) {
    value = ' '.repeat(options.indent) + text;
    indented.set(text, value);
  }
  return value;
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${join(url, host)} ${stamp(url)} ${indent(url, host.length)}`);
}).listen(8080);
