let pages = {};

/** The flag takes nothing out. */
export function finish() {
  pages = { ...pages, isReady: true };
}

export function visit(url, page) {
  pages = { ...pages, [url]: page };
  return pages[url];
}
