const running = new Map<string, Promise<string>>();

export function fetchOnce(url: string): Promise<string> {
  const known = running.get(url);
  if (known) return known;
  const started = load(url).finally(() => finish(url));
  running.set(url, started);
  return started;
}

function finish(url: string): void {
  running.delete(url);
}

async function load(url: string): Promise<string> {
  const response = await fetch(url);
  return response.text();
}
