// What the last pattern matched is read, and this memo looks for none.
import { createServer } from 'node:http';

const widths = new Map<string, number>();

function getWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = text.replaceAll('\t', '    ').length;
  widths.set(text, width);
  return width;
}

function getPage(url: string): string {
  return /page=(\d+)/.test(url) ? String(getWidth(url)) + RegExp.$1 : '';
}

createServer((request, response) => response.end(getPage(request.url ?? ''))).listen(8080);
