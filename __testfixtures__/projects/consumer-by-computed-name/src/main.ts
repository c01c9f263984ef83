import { Parser } from './parse.ts';
const run = (parser: Parser, method: 'parse', path: string) => { const list = parser[method](path); list.push('x'); return list; };
export default run;
