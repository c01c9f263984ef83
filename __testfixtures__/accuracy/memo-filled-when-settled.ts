const bodies: Record<string, string> = {};

export function load(url: string): Promise<string> {
  if (bodies[url] !== undefined) return Promise.resolve(bodies[url]);
  return fetch(url)
    .then((response) => response.text())
    .then((body) => {
      bodies[url] = body;
      return body;
    });
}
