const inFlight = new Map();

const BASE = process.env.API_URL ?? 'http://localhost:4000';

async function load(path) {
  const res = await fetch(BASE + path);
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
  return res.json();
}

export function fetchJson(path) {
  const running = inFlight.get(path);
  if (running) return running;
  const promise = load(path).finally(() => inFlight.delete(path));
  inFlight.set(path, promise);
  return promise;
}
