import http from 'node:http';

const first = { name: 'first' };
const second = { name: 'second' };
const region = { name: 'eu' };

const named = [first, second].filter((one) => one.name !== '');
const byNamed = new Map<string, string>();
function toNamed(text: string): string {
  let made = byNamed.get(text);
  if (made === undefined) {
    made = text + named[0]?.name;
    byNamed.set(text, made);
  }
  return made;
}

const unique = [...new Set([second, first])];
const byUnique = new Map<string, string>();
function toUnique(text: string): string {
  let made = byUnique.get(text);
  if (made === undefined) {
    made = text + unique[1]?.name;
    byUnique.set(text, made);
  }
  return made;
}

const both = { ...{ first, second } };
const byBoth = new Map<string, string>();
function toBoth(text: string): string {
  let made = byBoth.get(text);
  if (made === undefined) {
    made = text + both.first.name;
    byBoth.set(text, made);
  }
  return made;
}

class Service {
  readonly region: { readonly name: string };
  readonly regions = [region];
  constructor() {
    this.region = region;
  }
}
const service = new Service();
const byService = new Map<string, string>();
function toService(text: string): string {
  let made = byService.get(text);
  if (made === undefined) {
    made = text + service.region.name;
    byService.set(text, made);
  }
  return made;
}
class Lists {
  readonly regions = [region];
}
const lists = new Lists();
const byLists = new Map<string, string>();
function toLists(text: string): string {
  let made = byLists.get(text);
  if (made === undefined) {
    made = text + lists.regions[0]?.name;
    byLists.set(text, made);
  }
  return made;
}

http
  .createServer((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/set')) {
      first.name = url;
      region.name = url;
    }
    response.end(toNamed(url) + toUnique(url) + toBoth(url) + toService(url) + toLists(url));
  })
  .listen(3000);
