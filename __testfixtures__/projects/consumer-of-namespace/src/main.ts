import * as paths from './parse.ts';
export function run(path: string, extra: string): number { const list = paths.read(path); list.push(extra); return list.length; }
