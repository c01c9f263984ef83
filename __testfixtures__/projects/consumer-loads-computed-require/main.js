exports.run = (name, text) => {
  const list = require('./commands/' + name).parse(text);
  list.push('end');
  return list;
};
