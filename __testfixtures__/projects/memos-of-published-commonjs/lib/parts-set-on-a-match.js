'use strict';
const parsed = Object.create(null);

function parse(format) {
  const known = parsed[format];
  if (known) return known;
  const parts = [];
  let rest = format.trim();
  while (rest) {
    const match = /^%?([\w.]+)\s*/.exec(rest);
    if (!match) throw new SyntaxError('bad format ' + format);
    const fields = match[1].split('.');
    match[1] = fields;
    parts.push({ text: match[0], fields: match[1] });
    rest = rest.slice(match[0].length);
  }
  return (parsed[format] = parts);
}

exports.fieldsOf = (list, format) => {
  for (const part of parse(format)) list.add(part.fields);
};
