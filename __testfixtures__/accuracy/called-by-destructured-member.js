const cache = {};
export function parse(text) { return cache[text] || (cache[text] = text.split(',')); }
const api = { parse };
export function run(text) { const { parse: read } = api; const list = read(text); list.sort(); return list; }
