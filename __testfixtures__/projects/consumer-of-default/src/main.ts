import read from './parse.ts';
export function run(path: string, extra: string): number { const list = read(path); list.push(extra); return list.length; }
