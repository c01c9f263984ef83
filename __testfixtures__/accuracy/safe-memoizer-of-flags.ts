import { memoize } from 'lodash';
import { createServer } from 'node:http';

interface Tenant {
  isStrict: boolean;
  isShort: boolean;
}

function toKey(tenant: Tenant): string {
  let key = '';
  if (tenant.isStrict) key += 's';
  if (tenant.isShort) key += 'x';
  return key;
}

const getPattern = memoize((tenant: Tenant) => new RegExp(tenant.isShort ? '^a' : '^a+$'), toKey);

createServer((req, res) => {
  const tenant = { isStrict: req.method === 'GET', isShort: req.url === '/' };
  res.end(String(getPattern(tenant).test(req.url ?? '')));
}).listen(8080);
