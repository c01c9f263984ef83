var parsed = {};
module.exports = function parse(text) {
  if (!(text in parsed)) parsed[text] = text.split(',').map(Number);
  return parsed[text];
};
