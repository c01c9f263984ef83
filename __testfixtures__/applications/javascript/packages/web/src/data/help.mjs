import memoizee from 'memoizee';
import { fetchJson } from './fetchJson.mjs';
import { decodeBlock } from './normalize.mjs';

const source = memoizee((locale, topic) => fetchJson(`/help/${locale}/${topic}`), {
  promise: true,
  primitive: true,
  max: 200,
  maxAge: 60_000,
});

export async function helpTopic(locale, topic) {
  const { block } = await source(locale, topic);
  return decodeBlock(block);
}
