const code = require('./code');
const partsOf = require('./parts');
const lower = require('./for-all');
const listOf = require('./changed');
const wrap = require('./compared');
const number = require('./by-state');
const { pad } = require('./tools');
const tools = require('./tools/all');

function handle(text) {
  const parts = partsOf(text);
  const list = listOf(text);
  list.push(lower(text));
  const isSame = wrap(text) === wrap(code(text));
  return [pad(text), parts ? parts.kind + parts.number : '', list.length, isSame, number(text)].join(' ');
}

process.on('message', (text) => console.log(handle(text), Object.keys(tools).map((name) => tools[name])));
