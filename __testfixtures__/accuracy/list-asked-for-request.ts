import { createServer } from 'node:http';

const lists = new Map<string, { readonly name: string }[]>();

function toList(text: string): { readonly name: string }[] {
  let list = lists.get(text);
  if (!list) {
    list = text.split(',').map((name) => ({ name }));
    lists.set(text, list);
  }
  return list;
}

// Looks for one of the stored objects by its identity.
createServer((request, response) => response.end(String(toList(request.url).indexOf(request.last)))).listen(80);
