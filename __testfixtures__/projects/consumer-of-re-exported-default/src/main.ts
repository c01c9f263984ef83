import { parse } from './index.ts';
export function run(path: string, extra: string): number { const list = parse(path); list.push(extra); return list.length; }
