import { TrackingPage } from '../components/TrackingPage.mjs';
import { ProductPage } from '../components/ProductPage.mjs';
import { HelpPage } from '../components/HelpPage.mjs';

const ROUTES = Object.freeze([
  { re: /^\/track\/([^/]+)$/, names: ['token'], page: TrackingPage },
  { re: /^\/p\/([^/]+)$/, names: ['sku'], page: ProductPage },
  { re: /^\/help(?:\/([^/]+))?$/, names: ['topic'], page: HelpPage },
]);

const matched = new Map();

function resolve(pathname) {
  for (const { re, names, page } of ROUTES) {
    const m = re.exec(pathname);
    if (m) {
      const params = Object.fromEntries(names.map((n, i) => [n, m[i + 1] ?? null]));
      return Object.freeze({ page, params: Object.freeze(params) });
    }
  }
  return null;
}

export function match(pathname) {
  if (matched.has(pathname)) return matched.get(pathname);
  const result = resolve(pathname);
  matched.set(pathname, result);
  return result;
}
