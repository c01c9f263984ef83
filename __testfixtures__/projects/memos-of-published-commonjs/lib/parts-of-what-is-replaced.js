'use strict';
const cache = new Map();

function parse(sql) {
  const names = [];
  const text = sql.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '?';
  });
  return { text, names };
}

exports.bind = (sql, values) => {
  let query = cache.get(sql);
  if (!query) cache.set(sql, (query = parse(sql)));
  return { text: query.text, values: query.names.map((name) => values[name]) };
};
