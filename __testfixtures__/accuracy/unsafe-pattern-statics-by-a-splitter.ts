import { createServer } from 'node:http';

const SPLITTER = new RegExp('(&)');
const widths = new Map<string, number>();

function getWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = text.split(SPLITTER).length;
  widths.set(text, width);
  return width;
}

function getPage(url: string): string {
  return /page=(\d+)/.test(url) ? String(getWidth(url)) + RegExp.$1 : '';
}

createServer((request, response) => response.end(getPage(request.url ?? ''))).listen(8080);
