const redirects = {};

export function add(from, to) {
  redirects[from] = to;
}

export function lookup(pathname) {
  return Object.hasOwn(redirects, pathname) ? redirects[pathname] : undefined;
}
