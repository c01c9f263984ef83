// A table that is made of itself leads nowhere, and the scan goes on.
import { createServer } from 'node:http';

const tables = new WeakMap<object, Map<string, string>>();

class Pages {}

function keep(url: string, given: Map<string, string> | undefined): void {
  let table: Map<string, string> | undefined;
  table = given ?? table;
  table = tables.get(Pages) ?? table;
  if (table) tables.set(Pages, table);
  const fresh = new Map<string, string>();
  if (!table) tables.set(Pages, fresh);
  tables.get(Pages)?.set(url, url.trim());
}

createServer((request, response) => {
  keep(request.url ?? '', undefined);
  response.end();
}).listen(8080);
