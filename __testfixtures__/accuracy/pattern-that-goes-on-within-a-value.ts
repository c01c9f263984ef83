import http from 'node:http';

const words = new Map<string, { readonly re: RegExp }>();
function toWord(text: string): { readonly re: RegExp } {
  let made = words.get(text);
  if (made === undefined) {
    made = { re: new RegExp(text, 'g') };
    words.set(text, made);
  }
  return made;
}

const rules = new Map<string, { readonly rules: RegExp[] }>();
function toRules(text: string): { readonly rules: RegExp[] } {
  let made = rules.get(text);
  if (made === undefined) {
    made = { rules: text.split('/').map((part) => new RegExp(part, 'y')) };
    rules.set(text, made);
  }
  return made;
}

const tables = new Map<string, Record<string, RegExp>>();
function toTable(text: string): Record<string, RegExp> {
  let made = tables.get(text);
  if (made === undefined) {
    made = Object.fromEntries(text.split('/').map((part) => [part, new RegExp(part, 'gi')]));
    tables.set(text, made);
  }
  return made;
}

class Rule {
  readonly re: RegExp;
  constructor(text: string, flags: string) {
    this.re = new RegExp(text, flags);
  }
}
const instances = new Map<string, Rule>();
function toInstance(text: string): Rule {
  let made = instances.get(text);
  if (made === undefined) {
    made = new Rule(text, 'g');
    instances.set(text, made);
  }
  return made;
}

const nested = new Map<string, { readonly first: { readonly re?: RegExp } }>();
function toNested(text: string): { readonly first: { readonly re?: RegExp } } {
  let made = nested.get(text);
  if (made === undefined) {
    made = { first: { re: /a/g } };
    nested.set(text, made);
  }
  return made;
}

http
  .createServer((request, response) => {
    const url = request.url ?? '';
    const isOne = toWord(url).re.test(url) || toRules(url).rules.every((re) => re.test(url)) || toTable(url)['a']?.test(url);
    response.end(String(isOne || toInstance(url).re.test(url) || toNested(url).first.re?.test(url)));
  })
  .listen(3000);
