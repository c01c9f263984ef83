import { createServer } from 'node:http';
// realistic: a Money class whose text depends on a setting, shown by a helper for anything
let currency = 'EUR';
class Money {
  constructor(readonly cents: number) {}
  toString(): string {
    return (this.cents / 100).toFixed(2) + ' ' + currency;
  }
}
function line(label: string, value: unknown): string {
  return `${label}: ${value}`;
}
const memo = new Map<string, string>();
export function total(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = line('total', new Money(text.length * 100));
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  currency = req.method ?? '';
  res.end(total(req.url ?? ''));
}).listen(0);
