import { memoize } from 'lodash';

function once(memoize: (fn: (text: string) => string) => (text: string) => string) {
  return memoize((text) => text.trim());
}

export const trim = once((fn) => fn);
export const trimAll = (lines: string[]) => lines.map((line) => trim(line));
export const pi = memoize(() => 3.14);
