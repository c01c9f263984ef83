const { find } = require('./tools.js');

exports.collect = function collect(calls, chunks) {
  for (const { index, text } of chunks) calls[index].name += text;
  return calls.filter(({ name }) => find(name));
};
