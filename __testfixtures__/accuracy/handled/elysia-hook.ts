import { Elysia } from 'elysia';

interface Window {
  count: number;
  since: number;
}

const windows = new Map<string, Window>();

export const limit = new Elysia({ name: 'limit' }).onBeforeHandle((context) => {
  const key = context.headers['x-key'] as string | undefined;
  if (!key) return;
  const known = windows.get(key);
  if (known) known.count += 1;
  else windows.set(key, { count: 1, since: Date.now() });
});
