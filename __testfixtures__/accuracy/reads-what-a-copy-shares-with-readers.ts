import http from 'node:http';

const first = { name: 'first' };
const second = { name: 'second' };
const region = { name: 'eu' };
const counted = { name: 'counted' };

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

// A list of texts shares nothing with what they were taken of.
const names = [counted, { name: 'other' }].map((one) => one.name);
const byNames = new Map<string, string>();
function toNames(text: string): string {
  let made = byNames.get(text);
  if (made === undefined) {
    made = text + names[0];
    byNames.set(text, made);
  }
  return made;
}

class Service {
  readonly region: { readonly name: string };
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

http
  .createServer((request, response) => {
    const url = request.url ?? '';
    counted.name = url;
    response.end(toNamed(url) + toNames(url) + toService(url) + second.name + region.name);
  })
  .listen(3000);
