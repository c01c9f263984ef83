const tools = { search: { name: 'search', label: '' } };

exports.collect = function collect(calls, chunks) {
  for (const { index, text } of chunks) calls[index].name += text;
  return calls;
};

exports.find = (name) => name === tools.search.name;
exports.tools = tools;
