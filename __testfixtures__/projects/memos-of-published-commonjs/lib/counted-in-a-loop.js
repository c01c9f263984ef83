'use strict';
const cache = {};

exports.list = (names) => {
  const lines = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    let line = cache[name];
    if (!line) line = cache[name] = i + '. ' + name.trim();
    lines.push(line);
  }
  return lines.join('\n');
};
