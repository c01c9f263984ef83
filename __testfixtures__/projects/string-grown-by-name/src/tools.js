const tools = { search: { name: 'search' } };
const names = [];
for (const { name } of Object.values(tools)) names.push(name);

exports.find = (name) => names.includes(name) || name === tools.search.name;
exports.tools = tools;
