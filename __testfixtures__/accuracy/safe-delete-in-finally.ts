const running = new Map<string, Promise<string>>();
export async function once(url: string): Promise<string> {
  const known = running.get(url);
  if (known) return known;
  const request = fetch(url).then((response) => response.text());
  running.set(url, request);
  try {
    return await request;
  } finally {
    running.delete(url);
  }
}
