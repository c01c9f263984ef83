import a from 'a';

const one = new Map<string, string>();
const two: { [key: string]: string } = {};
export const get = (k: string) => one.get(k) ?? two[k];
export const put = (k: string) => { one.set(k, a(k)); two[k] = a(k); };
