import http from 'node:http';

interface Rule {
  readonly re: RegExp;
  readonly name: string;
}

function toRule(part: string): Rule {
  const re = new RegExp(`^${part}$`, 'i');
  return { re, name: part };
}

const rules = new Map<string, Rule[]>();
function toRules(text: string): Rule[] {
  let made = rules.get(text);
  if (made === undefined) {
    made = text
      .split('/')
      .map(toRule)
      .filter(({ name }) => name !== '');
    rules.set(text, made);
  }
  return made;
}

function compile(text: string): RegExp[] {
  const list: RegExp[] = [];
  for (const part of text.split('/')) list.push(new RegExp(part));
  return list;
}

const lists = new Map<string, { readonly list: RegExp[]; readonly words: readonly string[] }>();
function toList(text: string): { readonly list: RegExp[]; readonly words: readonly string[] } {
  let made = lists.get(text);
  if (made === undefined) {
    made = { list: compile(text), words: [...text.matchAll(/\w+/g)].map(([word]) => word) };
    lists.set(text, made);
  }
  return made;
}

http
  .createServer((request, response) => {
    const url = request.url ?? '';
    const { list, words } = toList(url);
    response.end(String(toRules(url).find(({ re }) => re.test(url))?.name ?? list.some((re) => re.test(url)) ? words.length : 0));
  })
  .listen(3000);
