const pages = {};

export function render(path, parse) {
  const page = pages[path];
  if (page && page.until > Date.now()) return page.html;
  if (page) pages[path].until = Date.now() + 1000;
  const html = parse(path.split('/'));
  pages[path] = { html, until: Date.now() + 1000 };
  return html;
}
