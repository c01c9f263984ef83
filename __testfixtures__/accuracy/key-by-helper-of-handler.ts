import { createServer } from 'node:http';

const quotes = new Map<string, number>();

function quote(product: string): number {
  const known = quotes.get(product);
  if (known !== undefined) return known;
  const price = product.length * 3;
  quotes.set(product, price);
  return price;
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://service');
  const field = (name: string) => url.searchParams.get(name) ?? '';
  response.end(String(quote(field('product'))));
}).listen(8080);
