const parsedUrls = new Map();

export function parseUrl(href) {
  let url = parsedUrls.get(href);
  if (!url) {
    url = new URL(href, 'https://track.example.com');
    parsedUrls.set(href, url);
  }
  return url;
}

export function withParam(href, name, value) {
  const url = parseUrl(href);
  url.searchParams.set(name, value);
  return url;
}
