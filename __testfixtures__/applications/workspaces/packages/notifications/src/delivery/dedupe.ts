const WINDOW = 10 * 60_000;

const lastSent = new Map<string, number>();

const sweep = setInterval(() => {
  const horizon = Date.now() - WINDOW;
  for (const [key, at] of lastSent) {
    if (at < horizon) lastSent.delete(key);
  }
}, 60_000);
sweep.unref();

/** True when the same mail went to the same address within ten minutes. */
export function isRepeat(address: string, templateId: string): boolean {
  const key = `${address}#${templateId}`;
  const at = lastSent.get(key);
  if (at !== undefined && Date.now() - at < WINDOW) return true;
  lastSent.set(key, Date.now());
  return false;
}
