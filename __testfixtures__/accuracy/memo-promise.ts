const pages = new Map<string, Promise<string>>();
export function load(url: string): Promise<string> {
  let page = pages.get(url);
  if (!page) {
    page = fetch(url).then((response) => response.text());
    pages.set(url, page);
  }
  return page;
}
