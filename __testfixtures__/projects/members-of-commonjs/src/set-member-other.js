const text = require('./set-member-text');

exports.use = function (partsSetMember) {
  text.partsSetMember = partsSetMember;
};
