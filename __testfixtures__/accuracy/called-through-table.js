const cache = {};
function parseJson(text) { return cache[text] || (cache[text] = text.split(',')); }
function parseYaml(text) { return text.split(':'); }
const parsers = { json: parseJson, yaml: parseYaml };
export function run(kind, text) { const list = parsers[kind](text); list.push('end'); return list; }
