export interface Preview {
  title: string;
  url: string;
}

const inFlight = new Map<string, Promise<Preview>>();

async function load(url: string): Promise<Preview> {
  const res = await fetch(url, { redirect: 'follow' });
  const html = await res.text();
  return { url, title: /<title>([^<]*)<\/title>/i.exec(html)?.[1] ?? url };
}

/** Concurrent requests for one link share a fetch. */
export function linkPreview(url: string): Promise<Preview> {
  const running = inFlight.get(url);
  if (running) return running;
  const promise = load(url).finally(() => inFlight.delete(url));
  inFlight.set(url, promise);
  return promise;
}
