import memoize from 'lodash/memoize';
import { createServer } from 'node:http';

const settings = new URLSearchParams(process.env['SETTINGS'] ?? '');

function readSetting(given: URLSearchParams, name: string): string {
  return given.get(name) ?? 'plain';
}

const getSetting = memoize(readSetting.bind(undefined, settings));

createServer((request, response) => {
  response.end(getSetting(request.url ?? ''));
}).listen(8080);
