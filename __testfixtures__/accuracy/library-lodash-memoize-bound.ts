import memoize from 'lodash/memoize';
import { createServer } from 'node:http';

const settings = new URLSearchParams(process.env['SETTINGS'] ?? '');

function readFlavor(given: URLSearchParams): string {
  return given.get('flavor') ?? 'plain';
}

const getFlavor = memoize(readFlavor.bind(undefined, settings));

createServer((_request, response) => {
  response.end(getFlavor());
}).listen(8080);
