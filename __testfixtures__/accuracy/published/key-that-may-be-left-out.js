'use strict';

// Who calls may name characters of his own, and hardly anybody does.
const tables = {};

function getTable(kept) {
  if (tables[kept]) return tables[kept];
  const table = [];
  for (let code = 0; code < 128; code += 1) table.push(kept.indexOf(String.fromCharCode(code)) < 0);
  tables[kept] = table;
  return table;
}

function escape(text, kept) {
  if (typeof kept !== 'string') kept = escape.kept;
  const table = getTable(kept);
  return text.replace(/[^]/g, (one) => (table[one.charCodeAt(0)] ? encodeURIComponent(one) : one));
}

escape.kept = "-_.!~*'()";

module.exports = escape;
