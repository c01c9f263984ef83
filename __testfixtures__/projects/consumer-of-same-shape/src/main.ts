import * as tools from './parse.ts';
type Parse = (path: string) => string[];
const run = ({ parse }: { parse: Parse }, path: string) => { const list = parse(path); list.push('x'); return list; };
export const go = (path: string) => run(tools, path);
