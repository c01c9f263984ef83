const tools = { search: { name: 'search' } };

exports.find = (name) => name === tools.search.name;
exports.tools = tools;
