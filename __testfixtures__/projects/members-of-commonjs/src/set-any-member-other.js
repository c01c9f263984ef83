const text = require('./set-any-member-text');

exports.use = function (name, partsSetAnyMember) {
  text[name] = partsSetAnyMember;
};
