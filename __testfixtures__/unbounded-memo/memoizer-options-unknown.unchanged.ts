import memoizee from 'memoizee';
import { base, limit, name, size } from './settings';

const size2 = size;
const options = { primitive: true };
const a = memoizee((x: string) => x, options);
const b = memoizee((x: string) => x, { ...base });
const c = memoizee((x: string) => x, { max: limit });
const d = [memoizee((x: string) => x)];
const e = memoizee((x: string) => x, { [name]: 1 });
const f = memoizee(...base);

export const all = [a, b, c, d, e, f, size2];
