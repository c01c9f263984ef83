const pages = {};

export function render(path, parse) {
  const page = pages[path];
  if (page) {
    page.views = page.views + 1;
    return page.html;
  }
  const html = parse(path.split('/'));
  pages[path] = { html, views: 1 };
  return html;
}
