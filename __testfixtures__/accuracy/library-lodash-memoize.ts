import memoize from 'lodash/memoize';
import { createServer } from 'node:http';

const parseQuery = memoize((text: string) => text.split('&').map((part) => part.split('=')));

createServer((request, response) => {
  const [, query = ''] = (request.url ?? '').split('?');
  response.end(JSON.stringify(parseQuery(query)));
}).listen(8080);
